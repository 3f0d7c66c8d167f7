import './editor-nonce.js';
import { useGraphiQL, useGraphiQLActions } from 'of-graphiql:@graphiql/react';
import { GraphiQL } from 'graphiql';
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { fillExample, remember } from '../journey-memory.ts';
import { offerSignIn } from './sign-in.js';

const { steps, lookups, roleLabels, isDemo, providers } = JSON.parse(
  document.getElementById('explorer-data').textContent,
);
const picker = /** @type {HTMLSelectElement | null} */ (document.getElementById('account'));
const follow = /** @type {HTMLInputElement | null} */ (document.getElementById('follow'));
const tokenField = /** @type {HTMLInputElement | null} */ (document.getElementById('token'));

/**
 * Tokens are held only here: closing the page discards them. @type {Map<string, { key: string, name: string, role:
 * string, organisation: string | null, token: string }>}
 */
const accounts = new Map();
let memory = {};
let personKey = 'person';

async function loadAccounts() {
  const response = await fetch('/demo/accounts');
  const picked = picker.value;
  accounts.clear();
  for (const account of await response.json()) accounts.set(account.key, account);
  picker.replaceChildren(new Option('Nobody', ''), ...[...accounts.values()].map(optionFor));
  picker.value = accounts.has(picked) ? picked : '';
}

function optionFor({ key, name, role, organisation }) {
  const what = [roleLabels[role] ?? role, organisation].filter(Boolean).join(', ');
  return new Option(`${name} (${what})`, key);
}

function currentToken() {
  return isDemo ? accounts.get(picker.value)?.token : tokenField.value.trim();
}

async function send(request, token) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(request),
  });
  return response.json();
}

/** Called by GraphiQL to run a request. */
async function fetcher(request) {
  const answer = await send(request, currentToken());
  const step = steps.find(({ operation }) => operation === request.operationName);
  if (step?.keeps) memory = remember(memory, step.keeps, answer.data);
  if (isDemo && answer.data?.personRegister?.person) await welcome();
  return answer;
}

/** Adds the account of the person just registered, who reads their own fund in the last steps. */
async function welcome() {
  const known = new Set(accounts.keys());
  await loadAccounts();
  const newcomer = [...accounts.values()].find(({ key, role }) => !known.has(key) && role === 'SUPPORTED_PERSON');
  if (newcomer !== undefined) personKey = newcomer.key;
}

async function lookAround() {
  await Promise.all(
    lookups.map(async ({ as, document, keeps }) => {
      const token = accounts.get(as)?.token;
      if (token === undefined) return;
      const { data } = await send({ query: document }, token);
      memory = remember(memory, keeps, data);
    }),
  );
}

function variablesFor({ variables }) {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(fillExample(variables, memory), null, 2);
}

function signInFor({ as }) {
  const account = accounts.get(as === 'person' ? personKey : as);
  if (account === undefined || !follow?.checked) return '';
  picker.value = account.key;
  return ` Signed in as ${account.name}.`;
}

/** Opens a step once GraphiQL's editors exist. @type {((step: any) => void) | null} */
let openStep = null;
let waitingStep = null;

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button[data-operation]') : null;
  const step = steps.find(({ operation }) => operation === button?.dataset.operation);
  if (step === undefined) return;
  if (openStep === null) waitingStep = step;
  else openStep(step);
});

function showOpened(step) {
  document.getElementById('status').textContent = `Opened: ${step.title}.${signInFor(step)}`;
  for (const button of document.querySelectorAll('button[data-operation]')) {
    button.setAttribute('aria-current', button.dataset.operation === step.operation ? 'step' : 'false');
  }
}

/** Rendered inside GraphiQL, where its editors can be reached. */
function StepOpener() {
  const { addTab, changeTab, setOperationName } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  useEffect(() => {
    if (!queryEditor || !variableEditor) return;
    openStep = (step) => {
      const place = tabs.findIndex(({ operationName }) => operationName === step.operation);
      if (place < 0) addTab();
      else changeTab(place);
      queryEditor.setValue(step.document);
      variableEditor.setValue(variablesFor(step));
      // GraphiQL would set the name a moment later, and run the previous operation until then.
      setOperationName(step.operation);
      showOpened(step);
    };
    if (waitingStep === null) return;
    openStep(waitingStep);
    waitingStep = null;
  }, [addTab, changeTab, setOperationName, tabs, queryEditor, variableEditor]);
  return null;
}

if (isDemo) {
  await loadAccounts();
  const wanted = new URLSearchParams(location.search).get('as') ?? '';
  if (accounts.has(wanted)) picker.value = wanted;
  await lookAround();
}

/** Writes to the status line for screen readers, and next to the token for everybody else. */
const say = (text) => {
  for (const id of ['status', 'token-note']) document.getElementById(id).textContent = text;
};

/** The token replaces a pasted one. The field holds it until it expires. */
async function signedIn({ token, endsAt }) {
  tokenField.value = token;
  const { data, errors } = await send({ query: '{ viewer { name } }' }, token);
  say(errors?.[0].message ?? (data.viewer === null ? NOT_LINKED : `Signed in as ${data.viewer.name}.`));
  setTimeout(() => {
    if (tokenField.value !== token) return;
    tokenField.value = '';
    say('Your sign-in has ended. Sign in again to go on.');
  }, endsAt - Date.now());
}

const NOT_LINKED = 'You are signed in, but not linked to an account here yet: accept your invitation first.';

if (providers.length > 0) await offerSignIn(providers, { say, signedIn });

const [first] = steps;
createRoot(document.getElementById('explorer')).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      // The session's storage, not the browser's: requests here may be about people.
      storage: sessionStorage,
      shouldPersistHeaders: false,
      isHeadersEditorEnabled: false,
      forcedTheme: 'light',
      defaultEditorToolsVisibility: 'variables',
      defaultTabs: [{ query: first?.document ?? '' }],
    },
    createElement(StepOpener, { key: 'opener' }),
    createElement(GraphiQL.Logo, { key: 'logo' }, null),
  ),
);

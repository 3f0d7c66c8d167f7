import { offerSignIn } from './sign-in.js';

/** The script of the page on which people sign in and see their account. */
const { providers, documents, roleLabels } = JSON.parse(document.getElementById('sign-in-data').textContent);
const status = document.getElementById('status');
const whoIs = document.getElementById('signed-in');
const invitation = document.getElementById('invitation');
/** The session of the account signed in, held only in this page. */
let session = null;

const say = (text) => {
  status.textContent = text;
};

/** Sends a request as the account signed in. @returns its data, or null when the page has shown an error */
async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors === undefined) return data;
  say(errors.map(({ message }) => message).join(' '));
  return null;
}

async function signedIn(begun) {
  session = begun;
  // Once the token has expired, the page must not look signed in.
  setTimeout(() => signOut('Your sign-in has ended. Sign in again to go on.'), session.endsAt - Date.now());
  await greet('You are signed in.');
}

async function greet(text) {
  const data = await ask(documents.viewer);
  if (data === null) return;
  // A code belongs to the account signed in, which may be somebody else's on a shared machine, or by an attacker's
  // design.
  invitation.querySelector('#signed-in-as').textContent =
    `You are signed in with ${session.as.provider} as ${session.as.name}. The code will be theirs. If that is not you, do not give it: sign out there first.`;
  invitation.hidden = false;
  if (data.viewer === null) {
    say('You are signed in, but not linked to an account here yet: accept your invitation first.');
    return;
  }
  show(data.viewer);
  say(text);
}

async function accept(code) {
  const data = await ask(documents.accept, { input: { code } });
  if (data === null) return;
  const { userErrors } = data.invitationAccept;
  if (userErrors.length > 0) say(userErrors.map(({ message }) => message).join(' '));
  else await greet('Your invitation is accepted.');
}

function show({ name, memberships }) {
  whoIs.querySelector('h2').textContent = name;
  const rows = memberships.map(({ role, organisationName }) => {
    const row = document.createElement('li');
    row.textContent = `${roleLabels[role] ?? role}, ${organisationName}`;
    return row;
  });
  whoIs.querySelector('ul').replaceChildren(...rows);
  whoIs.hidden = false;
}

function signOut(text) {
  session = null;
  whoIs.hidden = true;
  invitation.hidden = true;
  invitation.querySelector('#signed-in-as').textContent = '';
  whoIs.querySelector('h2').textContent = '';
  whoIs.querySelector('ul').replaceChildren();
  say(text);
}

invitation.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const { target } = event;
  const code = new FormData(target).get('code').trim();
  target.reset();
  if (session !== null) accept(code);
});
document.getElementById('sign-out').addEventListener('click', () => signOut('You are signed out of this page.'));
await offerSignIn(providers, { say, signedIn });

import { offerSignIn } from './sign-in.js';

/** The page where one signs in, and sees as whom. */
const { providers, viewer: query, roleWords } = JSON.parse(document.getElementById('sign-in-data').textContent);
const status = document.getElementById('status');
const whoIs = document.getElementById('signed-in');

const say = (words) => {
  status.textContent = words;
};

async function signedIn({ token, endsAt }) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) return say(errors.map(({ message }) => message).join(' '));
  if (data.viewer === null) {
    return say('You are signed in, but not linked to an account here yet: accept your invitation first.');
  }
  show(data.viewer);
  say('You are signed in.');
  // The token is good no longer, and nothing on the page pretends that it is.
  setTimeout(() => signOut('Your sign-in has ended. Sign in again to go on.'), endsAt - Date.now());
}

function show({ name, memberships }) {
  whoIs.querySelector('h2').textContent = name;
  const rows = memberships.map(({ role, organisationName }) => {
    const row = document.createElement('li');
    row.textContent = `${roleWords[role] ?? role}, ${organisationName}`;
    return row;
  });
  whoIs.querySelector('ul').replaceChildren(...rows);
  whoIs.hidden = false;
}

function signOut(words) {
  whoIs.hidden = true;
  whoIs.querySelector('h2').textContent = '';
  whoIs.querySelector('ul').replaceChildren();
  say(words);
}

document.getElementById('sign-out').addEventListener('click', () => signOut('You are signed out of this page.'));
await offerSignIn(providers, { say, signedIn });

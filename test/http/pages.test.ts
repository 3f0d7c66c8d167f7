import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { IdentityProvider } from '../../server/access/identity-provider.ts';
import { createHttpServer } from '../../server/api/http/server.ts';
import { servePages } from '../../server/api/pages/pages.ts';
import { readConfig } from '../../server/config/config.ts';
import { newId } from '../../server/database/columns.ts';
import { createWorld } from '../support/world.ts';

const NOTHING_FROM_OUTSIDE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('in the demo', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  const get = (url: string, headers: Record<string, string> = {}) =>
    world.app.http.inject({ method: 'GET', url, headers });
  beforeAll(async () => {
    world = await createWorld();
    await world.owner.query('insert into identity.account (id, name, created_at) values ($1, $2, now())', [
      newId(),
      `</td><script>alert("Mc'Nab")</script> & daughters`,
    ]);
  });
  afterAll(() => world.close());

  test('the first page says what this is, with one heading of the first rank and no script', async () => {
    const { statusCode, headers, body } = await get('/');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${NOTHING_FROM_OUTSIDE}; style-src 'self'; img-src 'self'`,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cache-control': 'no-store',
    });
    expect(body).toContain('<html lang="en-GB">');
    expect(body.match(/<h1\b/g)).toHaveLength(1);
    for (const party of ['Supported person', 'Representative', 'Broker', 'ISF holder', 'Provider', 'Authority'])
      expect(body).toContain(`<dt>${party}</dt>`);
    expect(body).not.toMatch(/<script|style=|https?:/);
  });

  test('it links the directory’s open data, which answers, and says that the town has no ALISS in it', async () => {
    const { body } = await get('/');
    expect(body).toContain('<a href="/open-referral">');
    expect(body).toContain('The town here is invented, so it has no entries of ALISS unless you import them.');
    expect((await get('/open-referral')).json()).toMatchObject({ version: 'HSDS-UK-3.0' });
    const { rows } = await world.owner.query(
      `select count(*)::int as entries from directory.support_service where source = 'ALISS'`,
    );
    expect(rows).toEqual([{ entries: 0 }]);
  });

  test('it lists everybody who can be tried, and links to the explorer as them, without a token', async () => {
    const { body } = await get('/');
    const accounts = (await get('/demo/accounts')).json<{ key: string; name: string; token: string }[]>();
    expect(accounts).toHaveLength(Object.keys(world.town.accounts).length + 1);
    for (const { key, token } of accounts) {
      expect(body).toContain(`<a class="pick" href="/explorer?as=${key}">`);
      expect(body).not.toContain(token);
    }
    expect(body).toContain('<td role="cell">Fund officer of an ISF holder</td>');
    expect(body).toContain('<td role="cell">Orrin Men’s Shed</td>');
  });

  test('names are text, whatever they hold', async () => {
    const { body } = await get('/');
    expect(body).toContain('&lt;/td&gt;&lt;script&gt;alert(&quot;Mc&#39;Nab&quot;)&lt;/script&gt; &amp; daughters');
    expect(body).not.toContain('<script>');
  });

  test('the explorer lets nothing in from outside, and trusts styles by a nonce of its own each time', async () => {
    const [first, second] = [await get('/explorer'), await get('/explorer?as=worker')];
    const nonceOf = ({ body }: { body: string }) => /"nonce":"([\w+/=]{24})"/.exec(body)?.[1] ?? '';
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.headers['content-security-policy']).toBe(
      [
        NOTHING_FROM_OUTSIDE,
        "script-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        `style-src 'self' 'nonce-${nonceOf(first)}'`,
        "style-src-attr 'unsafe-inline'",
        'font-src data:',
        "img-src 'self' data:",
      ].join('; '),
    );
    expect(first.headers['x-frame-options']).toBe('DENY');
    expect(first.body).not.toMatch(/eyJ|https?:/);
    expect(first.body.match(/<h1\b/g)).toHaveLength(1);
  });

  test('the explorer’s files come from this machine, under an address that changes when they do', async () => {
    const { body } = await get('/explorer');
    const script = /src="(\/pages\/assets\/[0-9a-f]{16}\/explorer\.js)"/.exec(body)?.[1] ?? '';
    const zipped = await get(script, { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': `${NOTHING_FROM_OUTSIDE}; script-src 'self'`,
      vary: 'accept-encoding',
    });
    const plain = await get(script);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toContain('/demo/accounts');
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    const folder = path.posix.dirname(script);
    expect((await get(`${folder}/licences.txt`)).body).toContain('graphiql 5.4.0: MIT');
    for (const name of ['nothing.js', 'manifest.json', '..%2fpages.ts', '..%2fexplorer.js', '.js', 'explorer.js.gz']) {
      const { statusCode, headers } = await get(`${folder}/${name}`);
      expect([name, statusCode, headers['cache-control']]).toEqual([name, 404, 'no-store']);
    }
  });
});

const COUNCIL: IdentityProvider = {
  issuer: 'https://id.example/<council>',
  name: 'Glenorrin <Council>',
  audience: 'https://platform.example',
  jwksUrl: null,
  algorithms: ['RS256'],
  saysAccessToken: true,
  clientId: null,
  scope: 'openid',
  parameters: {},
};

describe('with an identity provider', () => {
  const servers: FastifyInstance[] = [];
  const serve = async (introspection: boolean) => {
    const http = await createHttpServer({ ...readConfig({}), logLevel: 'silent' });
    servers.push(http);
    await servePages(http, { accounts: null, providers: [COUNCIL], introspection });
    return http;
  };
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test('the first page says how to sign in, and knows of no demo', async () => {
    const { body } = await (await serve(false)).inject('/');
    expect(body).toContain(
      '<li>Glenorrin &lt;Council&gt; <span class="address">https://id.example/&lt;council&gt;</span></li>',
    );
    expect(body).toContain('Authorization: Bearer');
    expect(body).toContain('<a href="/open-referral">');
    expect(body).not.toMatch(/demo|explorer|Try it|ALISS/i);
  });

  test('the explorer exists where introspection is on, and asks for a token instead of offering accounts', async () => {
    const { statusCode, body } = await (await serve(true)).inject('/explorer');
    expect(statusCode).toBe(200);
    expect(body).toContain('<input id="token" type="password" autocomplete="off"');
    expect(body).not.toContain('id="account"');
    expect(body).toContain('"lookups":[]');
    expect((await (await serve(true)).inject('/')).body).toContain('href="/explorer"');
  });

  test('without introspection the explorer’s address does not exist, nor does the demo’s', async () => {
    const http = await serve(false);
    for (const url of ['/explorer', '/explorer?as=worker', '/demo/accounts']) {
      const answer = await http.inject(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toEqual({
        errors: [{ message: 'There is nothing at this address.', extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });
});

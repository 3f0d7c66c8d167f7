import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../server/config/config.ts';

const REAL = {
  IDENTITY_ISSUER: 'https://id.example',
  IDENTITY_AUDIENCE: 'sds',
  IDENTITY_JWKS_URL: 'https://id.example/keys',
  DATABASE_URL: 'postgres://owner:3f9c1d27b86a4e05@db.example/sds',
};
const ON_THIS_MACHINE = {
  ...REAL,
  IDENTITY_ISSUER: 'http://127.0.0.1:9000',
  IDENTITY_JWKS_URL: 'http://127.0.0.1:9000/keys',
};

describe('the front door', () => {
  test('is kept like this unless it is told otherwise', () => {
    expect(readConfig({})).toMatchObject({
      logLevel: 'info',
      corsOrigins: [],
      trustedProxies: [],
      requestsPerMinute: { perAddress: 6_000, perAccount: 1_200 },
      connections: { total: 4_096, perAddress: 256 },
      publicShare: { connections: 5, waitMilliseconds: 1_000, statementMilliseconds: 5_000 },
      importBounds: { unpackedBytes: 512 * 1024 * 1024, milliseconds: 20 * 60_000 },
      persistedOnly: false,
      persistedDocuments: null,
      compiledDocuments: 'known',
    });
  });

  test('the contract is told in the demo, and elsewhere to nobody unless it is to be', () => {
    expect(readConfig({}).introspection).toBe(true);
    expect(readConfig({ INTROSPECTION: 'off' }).introspection).toBe(false);
    expect(readConfig(REAL).introspection).toBe(false);
    expect(readConfig({ ...REAL, INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  test('lists are read with commas between', () => {
    const { corsOrigins, trustedProxies } = readConfig({
      CORS_ORIGINS: 'https://desk.example.scot, http://127.0.0.1:8080',
      TRUST_PROXY: 'loopback,10.0.0.0/8 , fd00::/8,192.0.2.7',
    });
    expect(corsOrigins).toEqual(['https://desk.example.scot', 'http://127.0.0.1:8080']);
    expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', 'fd00::/8', '192.0.2.7']);
  });

  test.each([
    [{ PORT: '' }, 'PORT must be a whole number from 0 to 65535, not "".'],
    [{ DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE must be a whole number from 2 to 200, not "0".'],
    [
      { DATABASE_PUBLIC_CONNECTIONS: '10' },
      'DATABASE_PUBLIC_CONNECTIONS must be a whole number from 1 to 9, not "10".',
    ],
    [
      { DATABASE_POOL_SIZE: '2', DATABASE_PUBLIC_CONNECTIONS: '2' },
      'DATABASE_PUBLIC_CONNECTIONS must be a whole number from 1 to 1, not "2".',
    ],
    [{ PUBLIC_STATEMENT_SECONDS: '16' }, 'PUBLIC_STATEMENT_SECONDS must be a whole number from 1 to 15, not "16".'],
    [
      { CONNECTIONS_PER_ADDRESS: 'few' },
      'CONNECTIONS_PER_ADDRESS must be a whole number from 0 to 1000000, not "few".',
    ],
    [{ IMPORT_MEGABYTES: '0' }, 'IMPORT_MEGABYTES must be a whole number from 1 to 100000, not "0".'],
    [{ IMPORT_MINUTES: '0.5' }, 'IMPORT_MINUTES must be a whole number from 1 to 1440, not "0.5".'],
    [{ RATE_LIMIT_PER_ACCOUNT: '-1' }, 'RATE_LIMIT_PER_ACCOUNT must be a whole number from 0 to 1000000, not "-1".'],
    [{ RATE_LIMIT_PER_ADDRESS: 'off' }, 'RATE_LIMIT_PER_ADDRESS must be a whole number from 0 to 1000000, not "off".'],
    [{ INTROSPECTION: 'false' }, 'INTROSPECTION must be "on" or "off", not "false".'],
    [{ PERSISTED_ONLY: 'yes' }, 'PERSISTED_ONLY must be "on" or "off", not "yes".'],
    [{ DEMO_TOWN: '' }, 'DEMO_TOWN must be "on" or "off", not "".'],
    [{ COMPILED_DOCUMENTS: 'on' }, 'COMPILED_DOCUMENTS must be one of known, none, all, not "on".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
  ])('%j is refused', (environment, reason) => {
    expect(() => readConfig(environment)).toThrow(reason);
  });

  test.each(['*', 'null', 'desk.example.scot', 'https://desk.example.scot/', 'https://desk.example.scot/page'])(
    'pages of "%s" may not read',
    (origin) => {
      expect(() => readConfig({ CORS_ORIGINS: origin })).toThrow(
        `CORS_ORIGINS lists origins such as "https://desk.example.scot", with commas between and nothing after the host and port, not "${origin}".`,
      );
    },
  );

  test.each(['true', '*', '1', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/', 'proxy.example'])(
    'a proxy "%s" is nobody to trust',
    (proxy) => {
      expect(() => readConfig({ TRUST_PROXY: proxy })).toThrow(
        `TRUST_PROXY lists the addresses or ranges of your own proxies ("10.0.0.5", "10.0.0.0/8", "loopback"), with commas between, not "${proxy}".`,
      );
    },
  );
});

describe('secrets, where accounts are real', () => {
  const withPassword = (password: string) => ({
    ...REAL,
    DATABASE_URL: `postgres://sds_owner:${password}@db.example/sds`,
  });
  const GUESSED =
    'The password in DATABASE_URL can be guessed. Give it a long random one, for instance of "openssl rand -hex 24".';

  test('a random password is taken, however it is written', () => {
    for (const password of ['3f9c1d27b86a4e05', 'vK%2F9x%40rT2%23mQ8wZ', 'Ailsa-rows-7-herons'])
      expect(readConfig(withPassword(password)).databaseUrl).toContain(password);
  });

  test.each([
    'short',
    'postgres',
    'Postgres2026!',
    'mysecretpassword',
    'ChangeMe-Please',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'abababababababab',
    'sds_owner2026',
    'sds_owner',
    '1234567890123456',
  ])('"%s" is refused', (password) => {
    expect(() => readConfig(withPassword(password))).toThrow(GUESSED);
  });

  test('so is none, none of the server’s own, and a database nobody brought', () => {
    expect(() => readConfig({ ...REAL, DATABASE_URL: 'postgres://owner@db.example/sds' })).toThrow(
      'DATABASE_URL has no password.',
    );
    expect(() => readConfig({ ...REAL, DATABASE_SERVER_URL: 'postgres://sds_server:sds_server@db/sds' })).toThrow(
      'The password in DATABASE_SERVER_URL can be guessed.',
    );
    for (const DATABASE_URL of [
      'the database',
      'postgres://owner:3f9c1d27%zz6a4e05@db/sds',
      'postgres://a:1%@db/sds',
    ]) {
      expect(() => readConfig({ ...REAL, DATABASE_URL })).toThrow(
        'DATABASE_URL must be an address like "postgres://owner:password@host:5432/database", with "%25" for a "%" in it.',
      );
    }
    for (const DATABASE_URL of [undefined, '']) {
      expect(() => readConfig({ ...REAL, DATABASE_URL })).toThrow('Set DATABASE_URL to a PostgreSQL of your own:');
    }
  });

  test('a trial, in the demo or with a provider on this machine, may be as it likes', () => {
    const weak = 'postgres://postgres:postgres@127.0.0.1/postgres';
    expect(readConfig({ DATABASE_URL: weak }).databaseUrl).toBe(weak);
    expect(readConfig({ ...ON_THIS_MACHINE, DATABASE_URL: weak }).databaseUrl).toBe(weak);
    expect(() =>
      readConfig({ ...ON_THIS_MACHINE, IDENTITY_ISSUER: 'https://127.example', DATABASE_URL: weak }),
    ).toThrow('can be guessed');
  });

  test('no refusal repeats the secret it is about', () => {
    const told = (environment: NodeJS.ProcessEnv) => {
      try {
        readConfig(environment);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(told(withPassword('Heron-postgres'))).not.toContain('Heron');
    expect(told({ ...REAL, DATABASE_URL: '//sds:Heron@nowhere' })).not.toContain('Heron');
  });
});

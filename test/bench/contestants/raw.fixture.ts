import type { IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { RAW_STATEMENTS } from './raw-statements.ts';
import { actorsByToken, compete, listenOnLoopback, readSettings } from './serve.ts';

const { dataDir, serverUrl, poolSize } = readSettings();
const findActor = await actorsByToken(dataDir);
const pool = new Pool({ connectionString: serverUrl, max: poolSize });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = RAW_STATEMENTS[request.url ?? ''];
  if (statement === undefined) return void response.writeHead(404).end();
  const body = JSON.parse(await textOf(request)) as Record<string, unknown>;
  const actor = await findActor(request.headers.authorization);
  const { rows } = await pool.query<{ body: string }>({
    name: statement.name,
    text: statement.text,
    values: statement.values(actor, body),
  });
  const text = rows[0]?.body ?? '';
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}

const url = await listenOnLoopback((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
});
compete(url, () => pool.end());

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import type { ActorKey } from '../../server/access/actor.ts';
import { demoTokens } from '../../server/access/token.ts';
import { DATABASE, OWNER_ROLE, type Secrets } from '../../server/database/embedded/cluster.ts';
import { newFolder, type StartedPlatform, startPlatform } from './started-platform.ts';
import { ownerPool } from './test-database.ts';
import { foundTown } from './town.ts';
import type { Answer, World } from './world.ts';

/** A platform as an operator has it who configured nothing: a process of its own with its embedded PostgreSQL. */
export interface EmbeddedWorld {
  /** What acts and questions need of a world; it has no app in this process. */
  readonly world: World;
  readonly platform: StartedPlatform;
  readonly dataDir: string;
  readonly owner: Pool;
}

/** Starts one, with a founded town and no people yet. `endPlatforms` ends it. */
export async function startEmbeddedWorld(environment: Readonly<Record<string, string>>): Promise<EmbeddedWorld> {
  const dataDir = path.join(await newFolder(), 'data');
  const limits = { RATE_LIMIT_PER_ADDRESS: '0', RATE_LIMIT_PER_ACCOUNT: '0' };
  const platform = await startPlatform({ DATA_DIR: dataDir, ...limits, ...environment });
  const { password, port } = JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')) as Secrets;
  const owner = ownerPool(`postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`);
  const town = await foundTown(owner);
  const tokens = await demoTokens(path.join(dataDir, 'demo-key.json'));
  const ask = async <Data>(actorKey: ActorKey, query: string, variables: object = {}): Promise<Answer<Data>> => {
    const authorization = actorKey === null ? {} : { authorization: `Bearer ${await tokens.sign(actorKey)}` };
    const response = await fetch(`${platform.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
  };
  const world: Omit<World, 'app'> = {
    town,
    owner,
    tokens,
    dataDir,
    ask,
    close: () => owner.end(),
  };
  return { world: world as World, platform, dataDir, owner };
}

import { Client, escapeIdentifier } from 'pg';

/**
 * What PostgreSQL must be told so that nothing that people write comes into its log. Values are bound, so the texts of
 * statements are harmless; messages, details and parameters are not. The first value of each is the one to set.
 */
export const QUIET_SETTINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  // Errors quote what was given ("invalid input syntax for type uuid: ..."), and in details whole rows. They reach our own
  // log by their code. Of these levels "log" is the lowest above errors.
  log_min_messages: ['log', 'fatal', 'panic'],
  log_min_error_statement: ['panic', 'fatal'],
  log_error_verbosity: ['terse'],
  log_statement: ['none'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
  log_parameter_max_length: ['0'],
  log_parameter_max_length_on_error: ['0'],
  // A plan made for one set of values holds them.
  debug_print_parse: ['off'],
  debug_print_rewritten: ['off'],
  debug_print_plan: ['off'],
};

/** The same of extensions that write into the log, where they are loaded. */
const OF_EXTENSIONS: typeof QUIET_SETTINGS = {
  'auto_explain.log_min_duration': ['-1'],
  'pgaudit.log_parameter': ['off'],
};

/** A setting by which what people write may come into PostgreSQL's log. */
export interface LoudSetting {
  /** The login whose connections it holds for: settings stand on it, whatever role it speaks as. */
  readonly role: string;
  readonly setting: string;
  readonly value: string;
  /** The statement by which a superuser sets it for that role in this database. */
  readonly remedy: string;
}

/**
 * Sets on a role, in its database, what keeps what people write out of PostgreSQL's log, as far as the owner may: a
 * superuser may, and so may whoever was granted SET on these parameters. What stands already is left alone.
 * @param ownerUrl connection of the owner of the database
 * @param url connection of the role, the very one that serves
 * @returns what still is not as it must be, as a new connection of the role has it
 */
export async function quietLog(ownerUrl: string, url: string): Promise<LoudSetting[]> {
  const loud = await findLoudSettings(url);
  if (loud.length === 0) return loud;
  await withClient(ownerUrl, async (client) => {
    // Refused where the owner may not: then it is told.
    for (const { remedy } of loud) await client.query(remedy).catch(() => undefined);
  });
  return findLoudSettings(url);
}

async function findLoudSettings(url: string): Promise<LoudSetting[]> {
  const wanted = { ...QUIET_SETTINGS, ...OF_EXTENSIONS };
  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string; setting: string; role: string; database: string }>(
      'select name, setting, session_user as role, current_database() as database from pg_settings where name = any ($1) order by name',
      [Object.keys(wanted)],
    ),
  );
  return rows.flatMap(({ name, setting, role, database }) => {
    const values = wanted[name];
    if (values === undefined || values.includes(setting)) return [];
    const place = `role ${escapeIdentifier(role)} in database ${escapeIdentifier(database)}`;
    return [{ role, setting: name, value: setting, remedy: `alter ${place} set ${name} = '${values[0]}'` }];
  });
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  // Without a listener a server that dies meanwhile would end our process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

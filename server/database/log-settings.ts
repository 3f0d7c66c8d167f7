import { escapeIdentifier } from 'pg';
import { withClient } from './client.ts';

/**
 * Settings that keep personal text out of PostgreSQL's log. Values are bound, so the text of statements is harmless;
 * messages, details and parameters are not. The first value of each is the one to set.
 */
export const QUIET_SETTINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  // Errors quote the input ("invalid input syntax for type uuid: ..."), and details whole rows. Our own log has their code.
  // Of these levels "log" is the lowest above errors.
  log_min_messages: ['log', 'fatal', 'panic'],
  log_min_error_statement: ['panic', 'fatal'],
  log_error_verbosity: ['terse'],
  log_statement: ['none'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
  log_parameter_max_length: ['0'],
  log_parameter_max_length_on_error: ['0'],
  // A plan made for particular values contains them.
  debug_print_parse: ['off'],
  debug_print_rewritten: ['off'],
  debug_print_plan: ['off'],
};

/** Settings of extensions that write to the log, if they are loaded. */
const OF_EXTENSIONS: typeof QUIET_SETTINGS = {
  'auto_explain.log_min_duration': ['-1'],
  'pgaudit.log_parameter': ['off'],
};

/** A setting through which personal text may get into PostgreSQL's log. */
export interface LoudSetting {
  /** The login to whose connections it applies: settings belong to the login, whatever role it acts as. */
  readonly role: string;
  readonly setting: string;
  readonly value: string;
  /** The statement with which a superuser sets it for that role in this database. */
  readonly remedy: string;
}

/**
 * Sets the log settings on a role, in its database, as far as the owner may: a superuser may, and so may a role that was
 * granted SET on these parameters. Settings that are already correct are not changed.
 * @param ownerUrl connection of the owner of the database
 * @param url connection of the role with which the server works
 * @returns the settings that are still wrong, as a new connection of the role has them
 */
export async function quietLog(ownerUrl: string, url: string): Promise<LoudSetting[]> {
  const loud = await findLoudSettings(url);
  if (loud.length === 0) return loud;
  await withClient(ownerUrl, async (client) => {
    // Refused if the owner may not; the setting is then reported.
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

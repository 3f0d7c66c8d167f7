import './config/production.ts';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config/config.ts';
import { refuseUnusableAddress, sayingWhere } from './config/listening-address.ts';

const report = (message: string) => process.stderr.write(`${message}\n`);

try {
  const config = readConfig(process.env);
  // The cheapest check comes first: creating a database and a town takes a while.
  await refuseUnusableAddress(config);
  const isTown = config.demoTown && config.identityProviders.length === 0;
  const made = isTown ? 'a database and the demo town' : 'what the database needs';
  report(`Starting. The first start makes ${made}, which takes some seconds.`);
  const app = await createApp(config, report);
  stopOnSignals(app.close);
  report(`Ready at ${await listening(app, config)}. Open it in a browser, or stop with Ctrl+C.`);
} catch (error) {
  report(`The platform could not start: ${(error as Error).message}`);
  process.exitCode = 1;
}

/** Closes an app that cannot listen, because its database would keep this process alive for ever. */
async function listening(app: App, config: Config): Promise<string> {
  try {
    return await sayingWhere(config, app.listen);
  } catch (error) {
    await app.close();
    throw error;
  }
}

function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      report('Stopping: finishing what is under way.');
      close().then(
        () => process.exit(0),
        (error: Error) => {
          report(`Could not stop cleanly: ${error.message}`);
          process.exit(1);
        },
      );
    });
  }
}

import { createApp } from './app.ts';
import { readConfig } from './config.ts';

const report = (message: string) => process.stderr.write(`${message}\n`);

try {
  const config = readConfig(process.env);
  report('Starting. The first start makes a database and the demo town, which takes some seconds.');
  const app = await createApp(config, report);
  stopOnSignals(app.close);
  report(`Ready at ${await app.listen()}. Open it in a browser, or stop with Ctrl+C.`);
} catch (error) {
  report(`The platform could not start: ${(error as Error).message}`);
  process.exitCode = 1;
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

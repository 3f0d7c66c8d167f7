import { createApp } from '../../../server/app.ts';
import { openUncheckedDatabase } from '../../../server/platform-database.ts';
import { platformConfig } from '../platform-config.ts';
import { compete, readSettings } from './serve.ts';

const app = await createApp(platformConfig(readSettings()), undefined, openUncheckedDatabase);
compete(await app.listen(), () => app.close());

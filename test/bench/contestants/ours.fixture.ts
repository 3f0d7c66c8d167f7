import { createApp } from '../../../server/app.ts';
import { platformConfig } from '../platform-config.ts';
import { compete, readSettings } from './serve.ts';

const app = await createApp(platformConfig(readSettings()));
compete(await app.listen(), () => app.close());

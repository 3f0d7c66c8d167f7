import { startEmbedded } from '../../../server/database/embedded/embedded.ts';

// A platform process reduced to its database: started by the tests as a process of its own, so that it can be killed.
const [dataDir = '', binaries] = process.argv.slice(2);
const server = await startEmbedded({
  dataDir,
  report: (message) => console.error(message),
  settings: { fsync: 'off', shared_buffers: '16MB' },
  ...(binaries === undefined ? {} : { binaries }),
});
console.log(JSON.stringify({ url: server.url, attached: server.attached }));
process.stdin.resume();
process.stdin.once('end', () => void server.stop().then(() => process.exit(0)));

import { breakOff } from './drill-stage.ts';
import { DRILLS } from './drills.ts';

/** The second half of `npm run test:crash`: all drills, or those whose name begins with the words given. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void breakOff().finally(() => process.exit(130)));
}
const [wanted = ''] = process.argv.slice(2);
for (const [name, play] of Object.entries(DRILLS)) {
  if (!name.startsWith(wanted)) continue;
  if (play === null) {
    console.log(`Not played, for its programs are not installed: ${name}.`);
    continue;
  }
  const begun = performance.now();
  const { name: what, acts, violations } = await play();
  console.log(
    `${what}: ${acts} acts, ${violations.length} things wrong, ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
  );
  for (const violation of violations) console.log(`   WRONG: ${violation}`);
  if (violations.length > 0) process.exitCode = 1;
}
process.exit();

import { spawnSync } from 'node:child_process';
import { demoAccounts } from '../client.ts';
import { consentEnded } from './chapters/consent-ended.ts';
import { findAndCompare } from './chapters/find-and-compare.ts';
import { informedInNeededForm } from './chapters/informed-in-needed-form.ts';
import { offersAnswered } from './chapters/offers-answered.ts';
import { ownWeekPriced } from './chapters/own-week-priced.ts';
import { planCosted } from './chapters/plan-costed.ts';
import { registeredWithFund } from './chapters/registered-with-fund.ts';
import { supportPaid } from './chapters/support-paid.ts';
import { accountNamed, say } from './steps.ts';

/** The whole journey against a running platform: from a provider register to a fund that pays. */
async function playJourney(registerFile?: string): Promise<void> {
  if (registerFile !== undefined) importRegister(registerFile);

  const accounts = await demoAccounts();
  const as = (key: string) => accountNamed(accounts, key);
  const people = {
    worker: as('worker'),
    manager: as('manager'),
    broker: as('broker'),
    holder: as('holder'),
    provider: as('provider'),
    otherProvider: as('otherProvider'),
    community: as('community'),
  };

  const services = await findAndCompare(people);
  const person = await registeredWithFund(people);
  await ownWeekPriced(people, person, services);
  const plan = await planCosted(people, person, services);
  const commissions = await offersAnswered(people, person, plan);
  await supportPaid(people, person, commissions);
  await consentEnded(people, person);
  await informedInNeededForm(people, person);
  say('\nThe journey is done, and every figure was right to the penny.');
}

function importRegister(file: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'import', '--', 'care-inspectorate', file], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The register could not be imported; the reason stands above.');
}

try {
  await playJourney(process.argv[2]);
} catch (error) {
  say(`\nThe journey stopped. ${(error as Error).message}`);
  process.exitCode = 1;
}

import { setTimeout } from 'node:timers/promises';
import { ask, type DemoAccount } from '../../client.ts';
import {
  AccessLogDocument,
  EndAccessDocument,
  GiveAccessDocument,
  ReadPlanDocument,
  TakeCopyDocument,
  WhoMaySeeDocument,
} from '../../generated/graphql.ts';
import type { Cast, PersonWithFund } from '../cast.ts';
import { agreed, say } from '../steps.ts';

/** An access is on record within half a second of the read; a patient machine takes this long. */
const RECORDED_WITHIN_MILLISECONDS = 5_000;

/** The person sees who may see and who has looked, closes the plan to the broker and opens it again, and takes a copy. */
export async function consentEnded({ broker }: Cast, { personId, readers }: PersonWithFund): Promise<void> {
  const [person] = readers;
  if (person === undefined) throw new Error('The person has no account.');
  say(`\n9. ${person.name} asks who may see what.`);
  const grant = await planGrant(person, personId, broker);
  await reads(broker, personId, 2);
  const ended = await ask(person, EndAccessDocument, { input: { grantId: grant.id } });
  agreed(ended.accessGrantEnd?.grant, ended.accessGrantEnd?.userErrors);
  await reads(broker, personId, 0);
  say(`   ${person.name} closes the plan to ${broker.organisation}: at ${broker.name}’s next request it is not there.`);
  const input = { personId, organisationId: grant.organisationId, topics: ['PLAN' as const], mayWrite: false };
  const given = await ask(person, GiveAccessDocument, { input });
  agreed(given.accessGrantGive?.person, given.accessGrantGive?.userErrors);
  await reads(broker, personId, 2);
  say('   And opens it again, to read.');
  await lookedAt(person, personId, broker);
  const { personExport } = await ask(person, TakeCopyDocument, { input: { personId } });
  const { html } = agreed(personExport?.copy, personExport?.userErrors);
  say(`   ${person.name} takes a copy of everything that is held: one page of ${html.length} characters.`);
}

async function planGrant(person: DemoAccount, personId: string, broker: DemoAccount) {
  const { person: record } = await ask(person, WhoMaySeeDocument, { id: personId });
  for (const { inWords } of record?.currentAccess ?? []) say(`   ${inWords}`);
  const grant = record?.grants.find(
    ({ topic, organisation }) => topic === 'PLAN' && organisation?.name === broker.organisation,
  );
  if (!grant?.organisation || !grant.viewerCanEnd.allowed) throw new Error('The plan is not the person’s to close.');
  return { id: grant.id, organisationId: grant.organisation.id };
}

async function reads(broker: DemoAccount, personId: string, outcomes: number): Promise<void> {
  const { person } = await ask(broker, ReadPlanDocument, { id: personId });
  const found = person?.outcomes.length ?? 0;
  if (found !== outcomes) throw new Error(`${broker.name} reads ${found} outcomes, and should read ${outcomes}.`);
}

async function lookedAt(person: DemoAccount, personId: string, broker: DemoAccount): Promise<void> {
  for (const deadline = Date.now() + RECORDED_WITHIN_MILLISECONDS; ; await setTimeout(100)) {
    const { person: record } = await ask(person, AccessLogDocument, { id: personId, first: 50 });
    const accesses = record?.accessLog.edges.map(({ node }) => node.inWords) ?? [];
    const access = accesses.find((inWords) => inWords.startsWith(broker.name) && inWords.includes('the plan'));
    if (access !== undefined) {
      say(
        `   Who has looked: ${accesses.length} entries, and ${record?.acts.totalCount} acts. One of them: “${access}”`,
      );
      return;
    }
    if (Date.now() > deadline) throw new Error(`That ${broker.name} looked at the plan is not on record.`);
  }
}

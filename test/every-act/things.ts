import { newId } from '../../server/database/columns.ts';
import { foundOrganisation } from '../access/bystanders.ts';
import { claimEntries } from '../access/claimed-entries.ts';
import { tell } from '../access/information.ts';
import { tellStory } from '../access/peer-stories.ts';
import { addResources } from '../access/resources.ts';
import { shortlist } from '../access/shortlists.ts';
import { makeRows } from '../access/tables/cards.ts';
import { done, succeed } from '../support/acts.ts';
import { offeredCommission, personWithFund, START } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import type { Things } from './named-things.ts';

/** Ishbel with a fund, a line that is offered and one that is accepted, part of it invoiced. */
export async function makeThings(world: World): Promise<Things> {
  const { accounts } = world.town;
  const ishbel = await personWithFund(world, 1_500_000);
  const acceptedId = await offeredCommission(world, ishbel);
  await done(world, accounts.provider, 'commissionAccept', {
    commissionId: acceptedId,
    idempotencyKey: `accept ${acceptedId}`,
  });
  await done(world, accounts.provider, 'deliveryRecord', {
    commissionId: acceptedId,
    deliveredOn: START,
    quantity: 420,
  });
  const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', {
    commissionId: acceptedId,
    number: 'RT-1',
    pence: 2_400,
  });
  const offeredId = await offeredCommission(world, ishbel, 60);
  const { rows } = await world.owner.query(
    'select line_id, arrangement_id from commissioning.commission c join commissioning.arrangement_line l on l.id = c.line_id where c.id = $1',
    [offeredId],
  );
  const { rows: circle } = await world.owner.query(
    `select id as grant_id from people.access_grant where person_id = $1 order by id limit 1`,
    [ishbel.personId],
  );
  await noteRise(world, acceptedId);
  const resources = await addResources(world);
  const making = { world, personId: ishbel.personId, worker: accounts.worker, as: (part: string) => part };
  const of = { broker: 'broker', worker: 'worker', brokerage: 'brokerage', as: (part: string) => part } as const;
  return {
    ...ishbel,
    ...(await shortlist(world, { ...of, personId: ishbel.personId })),
    ...(await tellStory(world, { personId: ishbel.personId, words: 'A class.' })),
    ...(await makeInsiders(world, ishbel.personId)),
    ...(await claimEntries(world)),
    ...resources,
    rows: await makeRows(making),
    ...(await tell({ ...making, ...resources })),
    grantId: circle[0].grant_id,
    acceptedId,
    invoiceId,
    offeredId,
    lineId: rows[0].line_id,
    arrangementId: rows[0].arrangement_id,
    importId: await recordImport(world),
  };
}

async function recordImport({ owner }: World): Promise<string> {
  const importId = newId();
  await owner.query(
    `insert into directory.import_run (id, source, file_name, sha256, rows_read, added, closed, changed, grade_changes,
       provider_changes, can_be_undone, started_at, finished_at)
     values ($1, 'POSTCODES', 'postcodes.csv', repeat('0', 64), 1, 0, 0, 0, 0, 0, true, now(), now())`,
    [importId],
  );
  return importId;
}

/** A notice of a price that rose, as the commission's party would have been told. */
async function noteRise({ owner, town }: World, commissionId: string): Promise<void> {
  const rateId = newId();
  await owner.query(
    `insert into directory.rate (id, service_id, unit, pence, starts_on, superseded_at) values ($1, $2, 'HOUR', 2600, '2026-01-01', now())`,
    [rateId, town.services.careAtHome],
  );
  await owner.query(
    `insert into commissioning.notice (id, kind, commission_id, person_id, authority_id, holder_id, provider_id, rate_id, pence_before, made_at)
     select $1, 'RATE_RISE', c.id, c.person_id, c.authority_id, c.holder_id, c.provider_id, $2, 2400, now() from commissioning.commission c where c.id = $3`,
    [newId(), rateId, commissionId],
  );
}

type Insiders = Pick<
  Things,
  'representationId' | 'decisionSupporterId' | 'membershipId' | 'invitationId' | 'accreditationId' | 'unjoinedId'
>;

async function makeInsiders(world: World, personId: string): Promise<Insiders> {
  const { administrator, broker, brokerAdministrator, worker } = world.town.accounts;
  const idOf = async (table: string, column: string, id: string) =>
    (await world.owner.query(`select id from ${table} where ${column} = $1`, [id])).rows[0].id;
  const colleague = await succeed(world, administrator, 'memberInvite', { name: 'Lewis', roles: ['WORKER'] });
  const award = { accountId: broker, award: 'SQA Award for Brokerage', awardingBody: 'SQA', startsOn: START };
  const nan = { personId, name: 'Nan Laurie', howTheyHelp: 'Goes over letters with her.' };
  const supporter = await succeed(world, worker, 'decisionSupporterName', nan);
  const accreditation = await succeed(world, brokerAdministrator, 'accreditationRecord', award);
  return {
    representationId: await idOf('people.representation', 'person_id', personId),
    decisionSupporterId: supporter.id,
    membershipId: await idOf('identity.membership', 'account_id', worker),
    invitationId: colleague.id,
    accreditationId: accreditation.id,
    unjoinedId: await foundOrganisation(world, 'Unjoined Brokers', 'BROKERAGE'),
  };
}

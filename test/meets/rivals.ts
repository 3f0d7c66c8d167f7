import { newId } from '../../server/database/columns.ts';
import { hashOf } from '../../server/domain/identity/invitation-code.ts';
import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import type { Example } from '../every-act/example.ts';
import type { Things } from '../every-act/named-things.ts';
import { done, succeed } from '../support/acts.ts';
import { END, registerIshbel, START } from '../support/scenario.ts';
import type { World } from '../support/world.ts';

/**
 * More good examples, each about something of which only one can be had, or of which both together are too much: what the
 * examples of test/every-act, with one thing of each kind, have no need of.
 */
export async function makeRivals(world: World, things: Things): Promise<Example[]> {
  const { personId, fundId, acceptedId } = things;
  const period = { periodStart: START, periodEnd: END };
  const key = { idempotencyKey: 'to be replaced' };
  await succeed(
    world,
    world.town.accounts.manager,
    'budgetSet',
    { personId, pence: 2_000_000, ...period },
    '__typename',
  );
  await issueCodes(world, things, '7Q2MX-00000-00000-00000');
  return [
    { act: 'budgetSet', account: 'manager', input: { personId, pence: 1_600_000, ...period } },
    // There is room for 500,000: this, or 1,000.
    { act: 'fundAllocate', account: 'holder', input: { fundId, pence: 499_500, receivedOn: START, ...key } },
    // 14,400 of what was delivered is not invoiced: this, or 100.
    { act: 'invoiceSubmit', account: 'provider', input: { commissionId: acceptedId, number: 'RT-3', pence: 14_350 } },
    // 21,420 minutes are still to be given: all of them, or 60.
    {
      act: 'deliveryRecord',
      account: 'provider',
      input: { commissionId: acceptedId, deliveredOn: START, quantity: 21_420 },
    },
    ...(await rivalOffer(world, things)),
    ...(await ofOthers(world)),
    ...priceOf(world),
    ...(await rivalClaims(world, things)),
    ...(await lastAdministrators(world)),
  ];
}

/** Tideline is offered what, with Rowan Tree's offer, is more than the fund has left. */
async function rivalOffer(world: World, things: Things): Promise<Example[]> {
  const { broker } = world.town.accounts;
  const arrangement = { fundId: things.fundId, title: 'Or with Tideline', periodStart: START, periodEnd: END };
  const arrangementId = await done(world, broker, 'arrangementDraft', arrangement);
  const lineId = await done(world, broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId: things.outcomeId,
    serviceId: world.town.services.otherCareAtHome,
    description: 'Help to get ready and out to the choir.',
    weeklyHours: { minutesPerWeek: 300, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  const commissionId = await done(world, broker, 'commissionOffer', { lineId });
  const input = { commissionId, idempotencyKey: 'to be replaced' };
  const fresh = await done(world, broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId: things.outcomeId,
    serviceId: world.town.services.careAtHome,
    description: 'Help on Sundays.',
    weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  return [
    { act: 'commissionOffer', account: 'broker', input: { lineId: fresh } },
    { act: 'commissionAccept', account: 'otherProvider', input },
    { act: 'commissionDecline', account: 'otherProvider', input: { commissionId, reason: 'NO_CAPACITY' } },
  ];
}

/** Morag, for whom nothing is open, and Sorley, whose record was closed long ago and may be erased. */
async function ofOthers(world: World): Promise<Example[]> {
  const { accounts, organisations } = world.town;
  const [personId, sorley] = [await registerIshbel(world), await registerIshbel(world)];
  const share = { organisationId: organisations.otherHolder, topics: ['PROFILE', 'FUND'], mayWrite: true };
  await succeed(world, accounts.worker, 'accessGrantGive', { personId, ...share }, 'id');
  const policy = { kind: 'ADULT', years: 5, source: 'Retention schedule', startsOn: '2001-01-01' };
  await succeed(world, accounts.manager, 'retentionPolicySet', policy, '__typename');
  await succeed(world, accounts.worker, 'recordClose', { personId: sorley });
  await world.owner.query(`update records.record_closure set ended_on = '2010-01-01' where person_id = $1`, [sorley]);
  const period = { periodStart: START, periodEnd: END };
  const fund = { personId, form: 'BIPARTITE', model: 'AUTHORITY_HELD', signedOn: START, ...period };
  return [
    { act: 'fundOpen', account: 'otherHolder', input: fund },
    { act: 'budgetSet', account: 'worker', input: { personId, pence: 1_000, ...period } },
    { act: 'outcomeAgree', account: 'worker', input: { personId, words: 'To sing.', agreedOn: START } },
    { act: 'recordClose', account: 'worker', input: { personId } },
    { act: 'recordReopen', account: 'worker', input: { personId } },
    { act: 'recordReopen', account: 'worker', input: { personId: sorley } },
    { act: 'outcomeAgree', account: 'worker', input: { personId: sorley, words: 'To sing.', agreedOn: START } },
    { act: 'erasureRequest', account: 'worker', input: { personId: sorley } },
    { act: 'personErase', account: 'manager', input: { personId: sorley } },
  ];
}

/** A price that is ended before its day. */
function priceOf({ town }: World): Example[] {
  const hour = { serviceId: town.services.careAtHome, unit: 'HOUR', band: 'BANK_HOLIDAY' };
  return [{ act: 'serviceRateEnd', account: 'provider', input: { ...hour, endsOn: plusDays(todayInScotland(), 9) } }];
}

/** Makes the code of the examples that of an invitation and of a claim. */
async function issueCodes({ owner }: World, { claimId, invitationId }: Things, code: string): Promise<void> {
  const hash = hashOf(code);
  await owner.query('update identity.invitation set code_hash = $1 where id = $2', [hash, invitationId]);
  await owner.query('update directory.claim_code set code_hash = $1 where claim_id = $2', [hash, claimId]);
}

/** Tideline and Braeside claim what Rowan Tree has claimed: the service, and all of its provider's. */
async function rivalClaims(world: World, { claimId }: Things): Promise<Example[]> {
  const { accounts } = world.town;
  const { rows } = await world.owner.query<{ number: string; provider: string }>(
    `select c.number, o.sp_number as provider from directory.service_claim c
     join directory.registration r on r.id = c.registration_id join directory.support_service s on s.id = r.service_id
     join identity.organisation o on o.id = s.organisation_id where c.id = $1`,
    [claimId],
  );
  const [claimed] = rows;
  const claim = async (account: string, number: string | undefined) =>
    String((await succeed(world, account, 'claimMake', { number })).id);
  const same = await claim(accounts.otherProvider, claimed?.number);
  const all = await claim(accounts.holderProvider, claimed?.provider);
  return [
    { act: 'claimVerify', account: 'operator', input: { claimId: same } },
    { act: 'claimVerify', account: 'operator', input: { claimId: all } },
    { act: 'claimRefuse', account: 'operator', input: { claimId: same, reason: 'It is not theirs.' } },
  ];
}

/** The council has two administrators, and one of them must stay. */
async function lastAdministrators({ town, owner }: World): Promise<Example[]> {
  const { rows } = await owner.query<{ id: string }>('select id from identity.membership where account_id = $1', [
    town.accounts.administrator,
  ]);
  const second = { account: newId(), membership: newId() };
  await owner.query(`insert into identity.account (id, name, created_at) values ($1, 'Struan Begg', now())`, [
    second.account,
  ]);
  await owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'ADMINISTRATOR', $4)`,
    [second.membership, second.account, town.organisations.council, START],
  );
  return [
    { act: 'membershipEnd', account: 'administrator', input: { membershipId: rows[0]?.id, endsOn: END } },
    { act: 'membershipEnd', account: 'administrator', input: { membershipId: second.membership, endsOn: END } },
    { act: 'memberClose', account: 'administrator', input: { accountId: second.account } },
  ];
}

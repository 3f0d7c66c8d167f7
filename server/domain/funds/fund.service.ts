import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseKey } from '../../foundation/input.ts';
import { type Pence, pence, positivePence } from '../../foundation/pence.ts';
import { type LocalDate, period, todayInScotland } from '../../foundation/period.ts';
import { ACCOUNT_KINDS } from '../ledger/ledger.ts';
import { getPerson } from '../people/find-person.ts';
import { actForWriting, type Writing } from '../people/find-writing-organisation.ts';
import type { AgreedBudget } from '../planning/agreed-budget.entity.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';
import type { AgreementForm, ContractualModel } from './isf-agreement.entity.ts';

export interface OpenFund {
  readonly personId: string;
  readonly form: AgreementForm;
  readonly model: ContractualModel;
  readonly signedOn: LocalDate;
  readonly periodStart: LocalDate;
  readonly periodEnd: LocalDate;
  readonly organisationId?: string | null;
}

/**
 * Opens the person's Individual Service Fund with the actor's organisation as its holder, under an agreement.
 * @returns the fund's id
 * @throws DomainError NOT_FOUND, INVALID_PERIOD, INVALID_INPUT, ALREADY_DONE, NOT_PERMITTED
 */
export async function openFund(em: EntityManager, actor: SignedInActor, input: OpenFund): Promise<string> {
  if (input.organisationId) actingOrganisation(actor, 'fundOpen', input.organisationId);
  const person = await getPerson(em, input.personId);
  const holderId = await getHolder(em, actor, { personId: person.id, chosen: input.organisationId });
  // Reloaded, because the person may be visible only through another of the actor's organisations, which this one may not
  // use.
  if ((await em.refresh(person)) === null) throw notFound('personId');
  const { start, end } = period(input.periodStart, input.periodEnd);
  if (input.signedOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'A fund is opened once the agreement is signed: give today or an earlier day.',
      'signedOn',
    );
  }
  if ((await em.count(IndividualServiceFund, { personId: person.id, holderId })) > 0) {
    throw new DomainError(
      'ALREADY_DONE',
      'Your organisation holds a fund for this person already. Use that one.',
      'personId',
    );
  }
  const fundId = newId();
  const { form, model, signedOn } = input;
  const agreement = { id: newId(), form, model, signed_on: signedOn, period_start: start, period_end: end };
  const accountIds = ACCOUNT_KINDS.map(() => newId());
  await runSql(em, 'select funds.open_fund($1, $2, $3, $4, $5)', [
    fundId,
    person.id,
    holderId,
    JSON.stringify(agreement),
    accountIds,
  ]);
  return fundId;
}

async function getHolder(
  em: EntityManager,
  actor: SignedInActor,
  writing: Pick<Writing, 'personId' | 'chosen'>,
): Promise<string> {
  const holderId = await actForWriting(em, actor, { ...writing, act: 'fundOpen', topic: 'FUND' });
  if (holderId !== null) return holderId;
  throw new DomainError(
    'NOT_PERMITTED',
    'The person has not let your organisation hold their money. Ask them to let it, then do this again.',
  );
}

export interface AllocateToFund {
  readonly fundId: string;
  readonly pence: number;
  readonly receivedOn?: LocalDate | null;
  readonly idempotencyKey: string;
}

/**
 * Records that money of the agreed budget has reached the fund: moves it from OUTSIDE to AVAILABLE, in one statement.
 * @throws DomainError NOT_FOUND, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, OUTSIDE_PERIOD, BUDGET_EXCEEDED, CONFLICT
 */
export async function allocateToFund(statements: Statements, input: AllocateToFund): Promise<void> {
  const receivedOn = input.receivedOn ?? null;
  if (receivedOn !== null && receivedOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'Record money once it has been received: give today or an earlier day.',
      'receivedOn',
    );
  }
  await statements.run({
    text: withActor('funds.allocate($2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::bigint, $7::date, $8)'),
    values: [
      newId(),
      newId(),
      newId(),
      parseId(input.fundId, 'fundId'),
      positivePence(input.pence, 'pence'),
      receivedOn,
      parseKey(input.idempotencyKey),
    ],
  });
}

/** Returns how much money for a budget's period has reached a fund, in pence, from every version of the budget. */
export async function allocatedSoFar(em: EntityManager, budget: AgreedBudget): Promise<Pence> {
  const sql = `select coalesce(sum(a.pence), 0)::text as pence
    from funds.allocation a join planning.agreed_budget b on b.id = a.budget_id
    where b.person_id = $1 and b.period_start = $2 and b.period_end = $3`;
  const rows = await runSql<{ pence: string }>(em, sql, [budget.personId, budget.periodStart, budget.periodEnd]);
  return pence(Number(rows[0]?.pence ?? 0));
}

import { newId } from '../../database/columns.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { KEEPER_ROLE } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { hashOf, newCode, OPEN_DAYS } from './invitation-code.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const FOUNDING_LOCK = 716_204_115;

export interface InviteFirstOperator {
  readonly name: string;
  /** Name of the organisation that runs the platform, if it does not exist yet. */
  readonly organisation?: string | undefined;
  /** Whether an operator, or an open invitation of one, may exist already: that invitation is withdrawn. */
  readonly again?: boolean | undefined;
}

/**
 * Invites the first operator of a platform on which nobody has an account yet. The operator also administers the operator's
 * organisation. Done by the owner of the database, because nobody on the platform can.
 * @param ownerUrl connection of the database's owner
 * @returns the code to hand over, which is not stored
 * @throws DomainError ALREADY_DONE, INVALID_INPUT, TOO_LONG
 */
export function inviteFirstOperator(ownerUrl: string, input: InviteFirstOperator): Promise<string> {
  const name = parseText(input.name, 'name', 200);
  const called = parseText(input.organisation ?? 'The operator of this platform', 'organisation', 200);
  return inOwnerTransaction(ownerUrl, FOUNDING_LOCK, async (transaction) => {
    // A database owner that is not a superuser is subject to row level security like any role.
    await transaction.run(`set local role ${KEEPER_ROLE}`);
    if (!input.again && (await hasOperator(transaction))) {
      throw new DomainError(
        'ALREADY_DONE',
        'There is an operator already, or a code on its way to one. Operators invite each other; with --again you get another code, and the one before opens nothing.',
      );
    }
    await transaction.run(
      `update identity.invitation set withdrawn_at = now() where 'OPERATOR' = any (roles) and accepted_at is null and withdrawn_at is null`,
    );
    const code = newCode();
    await transaction.run(
      `insert into identity.invitation (id, code_hash, name, organisation_id, roles, invited_at, expires_at)
       values ($1, $2, $3, $4, array['ADMINISTRATOR', 'OPERATOR'], now(), now() + make_interval(days => $5))`,
      [newId(), hashOf(code), name, await operatorsOrganisation(transaction, called), OPEN_DAYS],
    );
    return code;
  });
}

async function hasOperator({ run }: OwnerTransaction): Promise<boolean> {
  const [answer] = await run<{ found: boolean }>(`
    select exists (
      select from identity.membership m join identity.account a on a.id = m.account_id
      where m.role = 'OPERATOR' and access.in_force(m.starts_on, m.ends_on) and a.closed_at is null
      union all
      select from identity.invitation i
      where 'OPERATOR' = any (i.roles) and i.accepted_at is null and i.withdrawn_at is null and not access.has_expired(i.expires_at)
    ) as found`);
  return answer?.found ?? false;
}

async function operatorsOrganisation({ run }: OwnerTransaction, name: string): Promise<string> {
  const [known] = await run<{ id: string }>(
    `select id from identity.organisation where 'OPERATOR' = any (functions) order by created_at, id limit 1`,
  );
  if (known !== undefined) return known.id;
  const id = newId();
  await run(
    `insert into identity.organisation (id, name, functions, created_at) values ($1, $2, array['OPERATOR'], now())`,
    [id, name],
  );
  return id;
}

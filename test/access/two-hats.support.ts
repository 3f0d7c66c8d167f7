import { GIVEN_BY } from '../../server/access/permission-rows.ts';
import { PERMISSIONS, type Role } from '../../server/access/permissions.ts';
import { acceptInvitation } from '../../server/domain/identity/invitation.service.ts';
import type { OrganisationFunction } from '../../server/domain/identity/organisation.entity.ts';
import { newcomer } from '../api/identity/newcomer.ts';
import { succeed } from '../support/acts.ts';
import type { World } from '../support/world.ts';
import { employ, foundOrganisation } from './bystanders.ts';

/** All that an authority may be besides, and all that another organisation may be at once. */
const BESIDES = ['PROVIDER', 'ISF_HOLDER', 'COMMUNITY_ORGANISATION', 'SUPPORT_ORGANISATION'] as const;
const OF_AUTHORITY: readonly OrganisationFunction[] = ['AUTHORITY', ...BESIDES];
const OF_OTHERS: readonly OrganisationFunction[] = ['BROKERAGE', ...BESIDES];

/** A role in an organisation. */
interface Hat {
  readonly role: Role;
  readonly organisationId: string;
}

/** Makes people with the roles one wishes, each invited and accepting as people are. */
export interface Wardrobe {
  /** The roles that an organisation can give now. */
  rolesOf(organisationId: string): Promise<readonly Role[]>;
  /** An organisation nobody has to do with that gives a role, and that is not this one. */
  elsewhere(role: Role): string;
  /** An account with just these hats; the same account for the same hats. */
  wearing(...hats: readonly Hat[]): Promise<string>;
  /** How many accounts were made. */
  count(): number;
}

/** Organisations that nobody of the town has to do with: an authority, a platform's operator, and one that is all else. */
interface Elsewhere {
  readonly council: string;
  readonly operator: string;
  readonly partners: string;
}

/**
 * Lets organisations of the town be all that they may be at once, so that somebody can have every other role there, and founds others that
 * nobody has to do with.
 */
async function makeRoom(world: World): Promise<Elsewhere> {
  const { council, otherCouncil, operator, ...others } = world.town.organisations;
  const become = (ids: readonly string[], functions: readonly OrganisationFunction[]) =>
    world.owner.query('update identity.organisation set functions = $2 where id = any ($1)', [ids, functions]);
  const elsewhere = {
    council: await foundOrganisation(world, 'Kettle Loan Council', 'AUTHORITY'),
    partners: await foundOrganisation(world, 'Kettle Loan Partners', 'BROKERAGE'),
    operator: await foundOrganisation(world, 'Kettle Loan Platforms', 'AUTHORITY'),
  };
  await become([council, otherCouncil, elsewhere.council], OF_AUTHORITY);
  await become([...Object.values(others), elsewhere.partners], OF_OTHERS);
  await become([operator, elsewhere.operator], ['OPERATOR', ...BESIDES]);
  return elsewhere;
}

/** Lets administrators invite people into roles, one code a role. */
function inviting(world: World): (hat: Hat) => Promise<string> {
  const administrators = new Map<string, string>();
  return async ({ role, organisationId }) => {
    const administrator =
      administrators.get(organisationId) ??
      (await employ(world, { organisationId, role: 'ADMINISTRATOR', startsOn: '2020-01-01' }));
    administrators.set(organisationId, administrator);
    const invited = { name: 'Kirsty Mòr', roles: [role], organisationId };
    const { code } = await succeed(world, administrator, 'memberInvite', invited, 'id code');
    return String(code);
  };
}

export async function openWardrobe(world: World): Promise<Wardrobe> {
  const elsewhere = await makeRoom(world);
  const invite = inviting(world);
  const people = new Map<string, string>();
  const dress = async ([first, ...others]: readonly Hat[]): Promise<string> => {
    if (first === undefined) throw new Error('Nobody wears no hat.');
    const newPerson = newcomer(`hats ${people.size}`);
    const code = await invite(first);
    const { accountId } = await acceptInvitation(world.app.database.statements(null), newPerson, { code });
    for (const hat of others) await succeed(world, accountId, 'invitationAccept', { code: await invite(hat) });
    return accountId;
  };
  return {
    rolesOf: async (organisationId) => {
      const { rows } = await world.owner.query<{ functions: OrganisationFunction[] }>(
        'select functions from identity.organisation where id = $1',
        [organisationId],
      );
      const functions: readonly (string | null)[] = [null, ...(rows[0]?.functions ?? [])];
      return ALL_ROLES.filter((role) => functions.includes(GIVEN_BY[role]));
    },
    elsewhere: (role) => {
      if (PERMISSIONS.budgetSet.roles.some((each) => each === role)) return elsewhere.council;
      return role === 'OPERATOR' ? elsewhere.operator : elsewhere.partners;
    },
    wearing: async (...hats) => {
      const key = JSON.stringify(hats);
      const known = people.get(key) ?? (await dress(hats));
      people.set(key, known);
      return known;
    },
    count: () => people.size,
  };
}

const ALL_ROLES = [...new Set(Object.values(PERMISSIONS).flatMap(({ roles }): readonly Role[] => roles))];

import { PERMISSIONS, type Role } from '../../server/access/permissions.ts';
import { acceptInvitation } from '../../server/domain/identity/invitation.service.ts';
import type { OrganisationFunction } from '../../server/domain/identity/organisation.entity.ts';
import { whyCannotGive } from '../../server/domain/identity/role.rules.ts';
import { newcomer } from '../api/identity/newcomer.ts';
import { succeed } from '../support/any-act.ts';
import type { World } from '../support/world.ts';
import { employ, foundOrganisation } from './bystanders.ts';

/** All that an authority may be besides, and all that another organisation may be at once. */
const BESIDES = ['PROVIDER', 'ISF_HOLDER', 'COMMUNITY_ORGANISATION', 'SUPPORT_ORGANISATION'] as const;
const OF_AUTHORITY: readonly OrganisationFunction[] = ['AUTHORITY', ...BESIDES];
const OF_OTHERS: readonly OrganisationFunction[] = ['BROKERAGE', ...BESIDES];

/** A role in an organisation. */
export interface Hat {
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

/**
 * Lets organisations of the town be all that they may be at once, so that somebody can have every other role there, and founds others that
 * nobody has to do with.
 */
export async function openWardrobe(world: World): Promise<Wardrobe> {
  const { owner, town } = world;
  const { council, otherCouncil, operator, ...others } = town.organisations;
  const become = (ids: readonly string[], functions: readonly OrganisationFunction[]) =>
    owner.query('update identity.organisation set functions = $2 where id = any ($1)', [ids, functions]);
  const farCouncil = await foundOrganisation(world, 'Kettle Loan Council', 'AUTHORITY');
  const farPartners = await foundOrganisation(world, 'Kettle Loan Partners', 'BROKERAGE');
  const farOperator = await foundOrganisation(world, 'Kettle Loan Platforms', 'AUTHORITY');
  await become([council, otherCouncil, farCouncil], OF_AUTHORITY);
  await become([...Object.values(others), farPartners], OF_OTHERS);
  await become([operator, farOperator], ['OPERATOR', ...BESIDES]);
  const functionsOf = async (id: string): Promise<{ functions: OrganisationFunction[] }> =>
    (await owner.query('select functions from identity.organisation where id = $1', [id])).rows[0];

  const administrators = new Map<string, string>();
  const administratorOf = async (organisationId: string): Promise<string> => {
    const known =
      administrators.get(organisationId) ??
      (await employ(world, { organisationId, role: 'ADMINISTRATOR', startsOn: '2020-01-01' }));
    administrators.set(organisationId, known);
    return known;
  };
  const people = new Map<string, string>();
  const invite = async ({ role, organisationId }: Hat): Promise<string> => {
    const invited = { name: 'Kirsty Mòr', roles: [role], organisationId };
    const { code } = await succeed(world, await administratorOf(organisationId), ['memberInvite', invited, 'id code']);
    return String(code);
  };
  const dress = async (hats: readonly Hat[]): Promise<string> => {
    let accountId: string | null = null;
    for (const hat of hats) {
      const code = await invite(hat);
      if (accountId === null) {
        const { database } = world.app;
        const joined = await acceptInvitation(database.statements(null), newcomer(`hats ${people.size}`), { code });
        accountId = joined.accountId;
      } else await succeed(world, accountId, ['invitationAccept', { code }]);
    }
    if (accountId === null) throw new Error('Nobody wears no hat.');
    return accountId;
  };
  return {
    rolesOf: async (organisationId) => {
      const { functions } = await functionsOf(organisationId);
      return ALL_ROLES.filter((role) => whyCannotGive(role, { functions }) === null);
    },
    elsewhere: (role) => {
      if (PERMISSIONS.budgetSet.roles.some((each) => each === role)) return farCouncil;
      return role === 'OPERATOR' ? farOperator : farPartners;
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

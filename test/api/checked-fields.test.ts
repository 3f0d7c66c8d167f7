import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { Field, Root } from 'type-graphql';
import { act, actsOn } from '../../server/api/acts.ts';
import { FieldResolver, ObjectType, Query, Resolver } from '../../server/api/checked-fields.ts';
import { CommissionType } from '../../server/api/commissioning/commission.type.ts';
import { type Connection, connectionOf } from '../../server/api/connection.ts';
import { enumeration } from '../../server/api/enumeration.ts';
import { InvitationType } from '../../server/api/identity/invitation.type.ts';
import { MembershipType } from '../../server/api/identity/membership.type.ts';
import { OrganisationType } from '../../server/api/identity/organisation.type.ts';
import type { Loaders } from '../../server/api/loaders.ts';
import { performMaking } from '../../server/api/payload.ts';
import { PersonalOutcomeType } from '../../server/api/planning/planning.type.ts';
import { readFields } from '../../server/api/read-fields.ts';
import { PersonExportInput } from '../../server/api/records/retention.type.ts';
import { PenceScalar } from '../../server/api/scalars.ts';
import { ActPermissionType } from '../../server/api/user-error.type.ts';
import type { RootOf } from '../../server/database/reading/projection.ts';
import type { Shown } from '../../server/database/reading/shown.ts';
import type { commissionProjection } from '../../server/domain/commissioning/commissioning.projection.ts';
import { organisationProjection } from '../../server/domain/identity/organisation.projection.ts';
import type { precedentProjection } from '../../server/domain/stories/precedent.projection.ts';

/*
 * What the compiler says. None of these functions is called: `npm run types` fails when a line that is expected not to compile
 * does, and when another does not.
 */

declare const loaders: Loaders;
declare const organisation: Shown<'Organisation'>;
declare const commission: Shown<'Commission'>;
const words = { description: 'Words.' };
const wanted = { selection: { fields: [] }, id: '' };
const ColourEnum = enumeration(['RED', 'BLUE'], { name: 'Colour', description: '', meanings: { RED: '', BLUE: '' } });
const OrganisationConnection = connectionOf('Organisation', () => OrganisationType);

function whatIsRead(): void {
  class Queries {
    @Query(() => OrganisationType, { ...words, nullable: true })
    right() {
      return loaders.object({ type: 'Organisation', ...wanted });
    }

    // @ts-expect-error: an object of another type
    @Query(() => OrganisationType, { ...words, nullable: true })
    ofAnotherType() {
      return loaders.object({ type: 'Commission', ...wanted });
    }

    // @ts-expect-error: null, and the field is not nullable
    @Query(() => OrganisationType, words)
    nullForNonNull() {
      return loaders.object({ type: 'Organisation', ...wanted });
    }

    // @ts-expect-error: an object that the reading engine did not return
    @Query(() => OrganisationType, words)
    anyObject(): object {
      return {};
    }

    // @ts-expect-error: a list of another type
    @Query(() => [OrganisationType], words)
    listOfAnotherType() {
      return [commission];
    }

    // @ts-expect-error: null among the items
    @Query(() => [OrganisationType], words)
    nullAmongItems() {
      return [organisation, null];
    }

    @Query(() => [OrganisationType], { ...words, nullable: 'items' })
    nullAmongNullableItems() {
      return [organisation, null];
    }

    // @ts-expect-error: one object for a list
    @Query(() => [OrganisationType], words)
    oneForList() {
      return organisation;
    }

    // @ts-expect-error: a page of another type
    @Query(() => OrganisationConnection, words)
    pageOfAnotherType(): Connection<Shown<'Commission'>> {
      return {
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: 0,
      };
    }
  }
  expect(Queries).toBeDefined();
}

function whatIsComputed(): void {
  class Queries {
    @Query(() => PenceScalar, words)
    right() {
      return 1;
    }

    // @ts-expect-error: a text for an amount
    @Query(() => PenceScalar, words)
    textForAmount() {
      return '1';
    }

    // @ts-expect-error: a value that the enum does not have
    @Query(() => ColourEnum, words)
    anotherValue(): 'RED' | 'GREEN' {
      return 'RED';
    }

    // @ts-expect-error: an object without all the fields of its type
    @Query(() => ActPermissionType, words)
    fieldMissing() {
      return { allowed: true, reason: null };
    }
  }
  expect(Queries).toBeDefined();
}

function whatIsGiven(): void {
  @Resolver(() => CommissionType)
  class Right {
    @FieldResolver(() => String, words)
    inWords(@Root() row: RootOf<typeof commissionProjection, 'inWords'>): string {
      return row._unit;
    }

    // @ts-expect-error: the root of another field
    @FieldResolver(() => Boolean, words)
    viewerCanDecline(@Root() row: RootOf<typeof commissionProjection, 'viewerCanAccept'>): boolean {
      return row._status === 'OFFERED';
    }

    @FieldResolver(() => Boolean, words)
    viewerCanAccept(@Root() row: RootOf<typeof commissionProjection, 'viewerCanAccept' | 'viewerCanDecline'>): boolean {
      return row._status === 'OFFERED';
    }
  }

  class NotBrought {
    @FieldResolver(() => String, words)
    // @ts-expect-error: a column that the projection does not bring
    inWords(@Root() { _rate_pence }: RootOf<typeof commissionProjection, 'inWords'>): string {
      return String(_rate_pence);
    }
  }

  // @ts-expect-error: the root of a field of another type
  @Resolver(() => PersonalOutcomeType)
  class OfAnotherType {
    @FieldResolver(() => Boolean, words)
    viewerCanModerate(@Root() row: RootOf<typeof precedentProjection, 'viewerCanModerate'>): boolean {
      return row._status === 'WAITING';
    }
  }

  // @ts-expect-error: a field that the type does not have
  type NoField = RootOf<typeof commissionProjection, 'inWord'>;

  // @ts-expect-error: the name of another type
  @ObjectType('Organisation', words)
  class NamedOtherwise {
    declare readonly __typename?: 'Organization';

    @Field(() => String, words)
    name!: string;
  }
  expect([Right, NotBrought, OfAnotherType, NamedOtherwise, null as NoField]).toBeDefined();
}

function whatIsReadWithItsObject(): void {
  const MembershipConnection = connectionOf('Membership', () => MembershipType);
  const members = { ...words, type: () => MembershipConnection };
  readFields(() => OrganisationType, organisationProjection, { members });

  // @ts-expect-error: a projection of another type
  readFields(() => CommissionType, organisationProjection, { members });

  // @ts-expect-error: a field that the projection does not have
  readFields(() => OrganisationType, organisationProjection, { member: members });

  // @ts-expect-error: a page of another type
  readFields(() => OrganisationType, organisationProjection, { invitations: members });

  // @ts-expect-error: a list, and the projection reads a page
  readFields(() => OrganisationType, organisationProjection, { invitations: { ...words, type: () => InvitationType } });

  // @ts-expect-error: a column, which the type itself declares
  readFields(() => OrganisationType, organisationProjection, { name: { ...words, type: () => InvitationType } });
}

function whatAnActMakes(): void {
  const making = {} as Parameters<typeof performMaking>[0];
  const permission = { field: 'permission', type: () => ActPermissionType } as const;
  const asks = { does: 'Makes it.', input: () => PersonExportInput, asks: 'What.' };
  const made = { allowed: true, reason: null, explanation: null };
  actsOn(permission, { personExport: act({ ...asks, run: () => performMaking(making, async () => made) }) });

  actsOn(permission, {
    // @ts-expect-error: an object without all the fields of the payload's type
    personExport: act({ ...asks, run: () => performMaking(making, async () => ({ allowed: true })) }),
  });
}

test('a resolver that returns, or is given, anything but what the contract says does not compile', () => {
  expect([whatIsRead, whatIsComputed, whatIsGiven, whatIsReadWithItsObject, whatAnActMakes]).toHaveLength(5);
});

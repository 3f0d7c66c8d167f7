import type { GraphQLResolveInfo } from 'graphql';
import { Args, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { accessRecordProjection, actProjection } from '../../domain/audit/audit.projection.ts';
import { accessInWords, didInWords } from '../../domain/audit/audit-words.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { AccessLogArguments, AccessRecordType } from './access-record.type.ts';
import { ActConnection, ActType } from './act.type.ts';

const AccessRecordConnection = connectionOf('AccessRecord', () => AccessRecordType);

@Resolver(() => SupportedPersonType)
export class PersonAuditResolver {
  @FieldResolver(() => AccessRecordConnection, {
    description:
      'The access log: who was shown parts of the record, the latest first. An access appears within a second. Visible to the person, to representatives by law and to the authority; empty for everybody else.',
  })
  accessLog(
    @Root() person: object,
    @Args(() => AccessLogArguments) _page: AccessLogArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }

  @FieldResolver(() => ActConnection, {
    description:
      'The acts on the record and who performed them, the latest first. Visible to those who can see `accessLog`; empty for everybody else.',
  })
  acts(
    @Root() person: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }
}

type AccessRecordColumns = RootOf<typeof accessRecordProjection, 'inWords'>;

@Resolver(() => AccessRecordType)
export class AccessRecordFieldsResolver {
  @FieldResolver(() => String, { description: 'The access in a sentence: who was shown what, and on what ground.' })
  inWords(@Root() { _account_name, _topics, _ground }: AccessRecordColumns): string {
    return accessInWords({ who: _account_name, topics: _topics, ground: _ground });
  }
}

@Resolver(() => ActType)
export class ActFieldsResolver {
  @FieldResolver(() => String, { description: 'The act in a sentence: who did what.' })
  inWords(@Root() { _account_name, _act }: RootOf<typeof actProjection, 'inWords'>): string {
    return didInWords(_account_name, _act);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationAuditResolver {
  @FieldResolver(() => ActConnection, {
    description:
      'The acts for the organisation that concern nobody’s record: who was invited, which roles were given or ended, and by whom; the latest first. Visible to the organisation’s administrators; empty for everybody else.',
  })
  acts(
    @Root() organisation: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(organisation, info);
  }
}

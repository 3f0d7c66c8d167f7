import type { GraphQLResolveInfo } from 'graphql';
import { Args, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { didInWords, lookedInWords } from '../../domain/audit/audit-words.ts';
import type { LookGround } from '../../domain/audit/look.entity.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { ActConnection, ActType } from './act.type.ts';
import { LookPageArguments, LookType } from './look.type.ts';

const LookConnection = connectionOf('Look', () => LookType);

@Resolver(() => SupportedPersonType)
export class PersonAuditResolver {
  @FieldResolver(() => LookConnection, {
    description:
      'Who has looked at the record, the latest first: there within a second. Empty for who is not the person, somebody who acts for them by law, or the authority.',
  })
  looks(
    @Root() person: object,
    @Args(() => LookPageArguments) _page: LookPageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }

  @FieldResolver(() => ActConnection, {
    description: 'What was done to the record and by whom, the latest first. Empty for whom `looks` is.',
  })
  acts(
    @Root() person: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }
}

interface LookColumns {
  readonly _account_name: string;
  readonly _topics: readonly Topic[];
  readonly _ground: LookGround;
}

@Resolver(() => LookType)
export class LookFieldsResolver {
  @FieldResolver(() => String, { description: 'The same in a sentence: who looked at what, and why they could.' })
  inWords(@Root() { _account_name, _topics, _ground }: LookColumns): string {
    return lookedInWords({ who: _account_name, topics: _topics, ground: _ground });
  }
}

@Resolver(() => ActType)
export class ActFieldsResolver {
  @FieldResolver(() => String, { description: 'The same in a sentence: who did what.' })
  inWords(@Root() { _account_name, _act }: { _account_name: string; _act: string }): string {
    return didInWords(_account_name, _act);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationAuditResolver {
  @FieldResolver(() => ActConnection, {
    description:
      'What was done for the organisation and to nobody’s record: who was invited, which roles were given or ended, and by whom; the latest first. Empty for whoever does not administer it.',
  })
  acts(
    @Root() organisation: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(organisation, info);
  }
}

import { Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  type accessRecordProjection,
  type actProjection,
  organisationAuditExtension,
  personAuditExtension,
} from '../../domain/audit/audit.projection.ts';
import { accessInWords, didInWords } from '../../domain/audit/audit-words.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { AccessLogArguments, AccessRecordType } from './access-record.type.ts';
import { ActConnection, ActType } from './act.type.ts';

const AccessRecordConnection = connectionOf('AccessRecord', () => AccessRecordType);

export const PersonAuditReadFields = readFields(() => SupportedPersonType, personAuditExtension, {
  accessLog: {
    type: () => AccessRecordConnection,
    arguments: () => AccessLogArguments,
    description:
      'The access log: who was shown parts of the record, the latest first. An access appears within a second. Visible to the person, to representatives by law and to the authority; empty for everybody else.',
  },
  acts: {
    type: () => ActConnection,
    description:
      'The acts on the record and who performed them, the latest first. Visible to those who can see `accessLog`; empty for everybody else.',
  },
});

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

export const OrganisationAuditReadFields = readFields(() => OrganisationType, organisationAuditExtension, {
  acts: {
    type: () => ActConnection,
    description:
      'The acts for the organisation that concern nobody’s record: who was invited, which roles were given or ended, and by whom; the latest first. Visible to the organisation’s administrators; empty for everybody else.',
  },
});

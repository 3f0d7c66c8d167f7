import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportService } from './support-service.entity.ts';

/**
 * A statement of an authority or the platform's operator about a service. Public once the entry's maintainer has replied,
 * or after fourteen days without a reply (as PAMMS gives providers in England); until then visible to those two only.
 * Written by SQL functions only.
 */
export const ServiceStatement = defineEntity({
  name: 'ServiceStatement',
  schema: 'directory',
  tableName: 'service_statement',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    authorId: () => p.manyToOne(Organisation).mapToPk().fieldName('author_id').index(),
    /** The maintainer when it was made, which has the right of reply. */
    maintainerId: () => p.manyToOne(Organisation).mapToPk().fieldName('maintainer_id').index(),
    text: columns.text(),
    madeById: () => p.manyToOne(Account).mapToPk().fieldName('made_by_id'),
    madeAt: columns.moment().onCreate(() => new Date()),
    /** When it is published if there is no reply. */
    publishesAt: columns.moment(),
    reply: columns.text().nullable(),
    repliedById: () => p.manyToOne(Account).mapToPk().fieldName('replied_by_id').nullable(),
    repliedAt: columns.moment().nullable(),
    withdrawnById: () => p.manyToOne(Account).mapToPk().fieldName('withdrawn_by_id').nullable(),
    withdrawnAt: columns.moment().nullable(),
  },
  ...sealed({
    reads: `${isPublished()} or ${byStanding('STATING', 'author_id')} or ${byStanding('MAINTAINER', 'maintainer_id')}`,
    inserts: 'false',
    updates: 'false',
  }),
});
export type ServiceStatement = InferEntity<typeof ServiceStatement>;

/** SQL condition: whether a statement is published. @param row its alias; left out in the wall, where columns have none */
export function isPublished(row?: AnyRow): string {
  const [withdrawnAt, publishesAt, repliedAt] = ['withdrawn_at', 'publishes_at', 'replied_at'].map((column) =>
    row === undefined ? column : `${row}.${column}`,
  );
  return `${withdrawnAt} is null and (${publishesAt} <= now() or ${repliedAt} is not null)`;
}

/** The published facts of the register to which an entry's maintainer may reply. */
export const REGISTER_MATTERS = ['COMPLAINTS', 'GRADES'] as const;
export type RegisterMatter = (typeof REGISTER_MATTERS)[number];

/** The maintainer's reply to upheld complaints or to grades, shown beside them. A newer reply ends it. Public. */
export const RegisterReply = defineEntity({
  name: 'RegisterReply',
  schema: 'directory',
  tableName: 'register_reply',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    about: p.enum([...REGISTER_MATTERS]),
    text: columns.text(),
    madeById: () => p.manyToOne(Account).mapToPk().fieldName('made_by_id'),
    madeAt: columns.moment().onCreate(() => new Date()),
    endedAt: columns.moment().nullable(),
  },
  ...sealed({ reads: 'true', inserts: 'false', updates: 'false' }),
});
export type RegisterReply = InferEntity<typeof RegisterReply>;

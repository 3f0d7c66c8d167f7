import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportService } from './support-service.entity.ts';

/** What the register publishes of a service that its keeper may reply to. */
export const REGISTER_MATTERS = ['COMPLAINTS', 'GRADES'] as const;
export type RegisterMatter = (typeof REGISTER_MATTERS)[number];

/** What whoever keeps an entry says to complaints upheld or to grades, shown beside them. A newer one ends it. Public. */
export const RegisterReply = defineEntity({
  name: 'RegisterReply',
  schema: 'directory',
  tableName: 'register_reply',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    about: p.enum([...REGISTER_MATTERS]),
    words: columns.text(),
    madeById: () => p.manyToOne(Account).mapToPk().fieldName('made_by_id'),
    madeAt: columns.moment().onCreate(() => new Date()),
    endedAt: columns.moment().nullable(),
  },
  ...sealed({ reads: 'true', inserts: 'false', updates: 'false' }),
});
export type RegisterReply = InferEntity<typeof RegisterReply>;

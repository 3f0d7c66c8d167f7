import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, projection } from '../../database/reading/projection.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { isPublished, RegisterReply, ServiceStatement } from './service-statement.entity.ts';
import { SupportService } from './support-service.entity.ts';

const replies = columnsOf(RegisterReply);
const statements = columnsOf(ServiceStatement);
const services = columnsOf(SupportService);

export const serviceStatementProjection = projection('ServiceStatement', statements, {
  id: statements.column('id'),
  service: statements.one('SupportService', 'service_id'),
  author: statements.one('Organisation', 'author_id'),
  text: statements.column('text'),
  madeAt: statements.moment('made_at'),
  publishesAt: statements.moment('publishes_at'),
  published: statements.value(isPublished),
  replyBy: statements.one('Organisation', 'maintainer_id'),
  reply: statements.column('reply'),
  repliedAt: statements.moment('replied_at'),
  withdrawnAt: statements.moment('withdrawn_at'),
  viewerCanReply: statements.computedFromSql<{ readonly replying_obstacle: Refusal | null }>({
    replying_obstacle: (row) => `directory.replying_obstacle(${row.id})`,
  }),
  viewerCanWithdraw: statements.computedFromSql<{ readonly withdrawing_obstacle: Refusal | null }>({
    withdrawing_obstacle: (row) => `directory.withdrawing_obstacle(${row.id})`,
  }),
});

const registerReplyProjection = projection('RegisterReply', replies, {
  about: replies.column('about'),
  text: replies.column('text'),
  organisation: replies.one('Organisation', 'organisation_id'),
  madeAt: replies.moment('made_at'),
});

export const serviceRepliesExtension = extension('SupportService', {
  viewerCanMakeStatement: services.computedFromSql<{ readonly stating_obstacle: Refusal | null }>({
    stating_obstacle: (row) =>
      `directory.stating_obstacle(${row.id}, (select access.organisations_for('statementMake')))`,
  }),
  statements: services.list('ServiceStatement', statements, {
    where: (row, other) => `${other.service_id} = ${row.id} and ${other.withdrawn_at} is null`,
    order: (other) => `${other.id} desc`,
  }),
  registerReplies: services.list('RegisterReply', replies, {
    where: (row, other) => `${other.service_id} = ${row.id} and ${other.ended_at} is null`,
    order: (other) => `${other.about}, ${other.id}`,
  }),
});

export const rightOfReplyProjections = [
  serviceStatementProjection,
  registerReplyProjection,
  serviceRepliesExtension,
] as const;

import { column, extendReading, moment, needsValues, one, reading, value } from '../../database/reading/reading.ts';

reading('ServiceStatement', 'directory.service_statement', {
  id: column('id'),
  service: one('SupportService', 'service_id'),
  author: one('Organisation', 'author_id'),
  words: column('words'),
  madeAt: moment('made_at'),
  publishesAt: moment('publishes_at'),
  published: value(
    (row) => `${row}.withdrawn_at is null and (${row}.publishes_at <= now() or ${row}.replied_at is not null)`,
  ),
  replyBy: one('Organisation', 'keeper_id'),
  reply: column('reply'),
  repliedAt: moment('replied_at'),
  withdrawnAt: moment('withdrawn_at'),
  viewerCanReply: needsValues({ replying_obstacle: (row) => `directory.replying_obstacle(${row}.id)` }),
  viewerCanWithdraw: needsValues({ withdrawing_obstacle: (row) => `directory.withdrawing_obstacle(${row}.id)` }),
});

reading('RegisterReply', 'directory.register_reply', {
  about: column('about'),
  words: column('words'),
  organisation: one('Organisation', 'organisation_id'),
  madeAt: moment('made_at'),
});

extendReading('SupportService', {
  viewerCanMakeStatement: needsValues({
    stating_obstacle: (row) => `directory.stating_obstacle(${row}.id, access.stating_organisations())`,
  }),
  statements: {
    kind: 'list',
    type: 'ServiceStatement',
    on: (row, other) => `${other}.service_id = ${row}.id and ${other}.withdrawn_at is null`,
    order: (other) => `${other}.id desc`,
  },
  registerReplies: {
    kind: 'list',
    type: 'RegisterReply',
    on: (row, other) => `${other}.service_id = ${row}.id and ${other}.ended_at is null`,
    order: (other) => `${other}.about, ${other}.id`,
  },
});

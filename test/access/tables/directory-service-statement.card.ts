import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.service_statement',
  // Once the maintainer has replied, or has had 14 days to, a statement is everybody's to read. Written by functions alone.
  wall: {
    reads: [
      'withdrawn_at is null and (publishes_at <= now() or replied_at is not null)',
      "author_id = any ((select access.organisations_for('STATING'))::uuid[])",
      "maintainer_id = any ((select access.organisations_for('MAINTAINER'))::uuid[])",
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  // Two statements, of which one is published: the other is between the council and Kirsty's organisation.
  may: {
    ...all('p', ...EVERYBODY),
    ...all('r', 'manager', 'provider', 'providerAdministrator'),
  },
  whose: () => 'true',
  examples: ({ statementId }, { town }) => [
    { act: 'statementMake', account: 'manager', input: { serviceId: town.services.careAtHome, text: 'We visited.' } },
    { act: 'statementReply', account: 'provider', input: { statementId, text: 'Thank you.' } },
    { act: 'statementWithdraw', account: 'manager', input: { statementId } },
  ],
  lists: ({ claims }) => {
    const published = {
      ...{ column: 'service_id', owner: claims.keptServiceId },
      differs: () => ({ publishes_at: '2026-01-01T00:00:00Z' }),
    };
    return { 'Query.serviceStatements': published, 'SupportService.statements': published };
  },
};

import { expect, test } from '@jest/globals';
import { COMMISSION_STATES, commissionWorkflow } from '../../server/domain/commissioning/commission.workflow.ts';
import { INVOICE_STATES, invoiceWorkflow } from '../../server/domain/commissioning/invoice.workflow.ts';
import { CLAIM_STATUSES } from '../../server/domain/directory/service-claim.entity.ts';
import { claimWorkflow } from '../../server/domain/directory/service-claim.rules.ts';
import { PEER_STORY_STATUSES } from '../../server/domain/stories/peer-story.ts';
import { peerStoryWorkflow } from '../../server/domain/stories/peer-story.workflow.ts';
import { move, unreachableStates, whyNot } from '../../server/foundation/workflow.ts';

test('every state of a commission, of an invoice, of a claim and of a story can be reached', () => {
  expect(unreachableStates(commissionWorkflow, COMMISSION_STATES)).toEqual([]);
  expect(unreachableStates(invoiceWorkflow, INVOICE_STATES)).toEqual([]);
  expect(unreachableStates(claimWorkflow, CLAIM_STATUSES)).toEqual([]);
  expect(unreachableStates(peerStoryWorkflow, PEER_STORY_STATUSES)).toEqual([]);
});

test('a state nothing leads to is found', () => {
  expect(
    unreachableStates(
      { ...commissionWorkflow, moves: { ...commissionWorkflow.moves, decline: commissionWorkflow.moves.accept } },
      COMMISSION_STATES,
    ),
  ).toEqual(['DECLINED']);
});

test('a move leads where the table says, and nowhere else', () => {
  expect(move(invoiceWorkflow, 'approve', 'SUBMITTED')).toBe('APPROVED');
  expect(() => move(invoiceWorkflow, 'approve', 'PAID')).toThrow(
    expect.objectContaining({
      code: 'WRONG_STATE',
      message: 'This invoice is paid; that can only be done while it is submitted.',
    }),
  );
  expect(whyNot(invoiceWorkflow, 'pay', 'SUBMITTED')).toBe(
    'This invoice is submitted; that can only be done while it is approved.',
  );
});

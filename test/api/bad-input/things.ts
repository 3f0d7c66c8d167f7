import { offeredCommission, type Person, personWithFund, START } from '../../support/story.ts';
import type { World } from '../../support/world.ts';

/** What there is to hang bad input on. */
export interface Things extends Person {
  readonly arrangementId: string;
  readonly lineId: string;
  /** One that nobody answered, and one that was accepted. */
  readonly offeredId: string;
  readonly acceptedId: string;
  readonly invoiceId: string;
}

/** Ishbel with a fund, a line that is offered and one that is accepted, part of it invoiced. */
export async function makeThings(world: World): Promise<Things> {
  const { accounts } = world.town;
  const ishbel = await personWithFund(world, 1_500_000);
  const acceptedId = await offeredCommission(world, ishbel);
  await world.done(accounts.provider, 'AcceptCommission', {
    commissionId: acceptedId,
    idempotencyKey: `accept ${acceptedId}`,
  });
  await world.done(accounts.provider, 'RecordDelivery', {
    commissionId: acceptedId,
    deliveredOn: START,
    quantity: 420,
  });
  const invoiceId = await world.done(accounts.provider, 'SubmitInvoice', {
    commissionId: acceptedId,
    number: 'RT-1',
    pence: 2_400,
  });
  const offeredId = await offeredCommission(world, ishbel, 60);
  const { rows } = await world.owner.query(
    'select line_id, arrangement_id from commissioning.commission c join commissioning.arrangement_line l on l.id = c.line_id where c.id = $1',
    [offeredId],
  );
  return {
    ...ishbel,
    acceptedId,
    invoiceId,
    offeredId,
    lineId: rows[0].line_id,
    arrangementId: rows[0].arrangement_id,
  };
}

import { type AddLine, addLine } from '../domain/commissioning/arrangement.service.ts';
import { acceptCommission, declineCommission, offerCommission } from '../domain/commissioning/commission.service.ts';
import { worthOf } from '../domain/commissioning/costing.ts';
import { recordDelivery } from '../domain/commissioning/delivery.service.ts';
import { approveInvoice, makePayment, submitInvoice } from '../domain/commissioning/invoice.service.ts';
import { type Pence, pence } from '../foundation/pence.ts';
import { type Period, plusDays, todayInScotland } from '../foundation/period.ts';
import { dayOf } from './calendar.ts';
import type { InvoiceSeed, LineSeed, OfferSeed, PersonSeed, Quantity, VisitsSeed, Weeks } from './data/person-seed.ts';
import { serviceId } from './data/town-id.ts';
import type { Stage } from './stage.ts';

/** Long enough to offer it, and expired once the town is built. */
const EXPIRES_SOON_MILLISECONDS = 500;
/** The longest an offer may be open, so that it can be answered however old the demo is. */
const DAYS_OPEN = 89;

/** The state of one person's scenario so far. */
export interface Scenario {
  readonly stage: Stage;
  readonly seed: PersonSeed;
  readonly year: Period;
  readonly personId: string;
  /** In the order of the seed. */
  readonly outcomeIds: readonly string[];
}

interface Offered extends Scenario {
  readonly quantity: Quantity;
  readonly offer: OfferSeed;
  readonly commissionId: string;
}

/** Adds a line to the arrangement, and plays what followed. */
export async function playLine(scenario: Scenario, arrangementId: string, line: LineSeed): Promise<void> {
  const { stage, seed } = scenario;
  const lineId = await stage.act(seed.broker.account, 'arrangementLineAdd', (em, actor) =>
    addLine(em, actor, lineInput(scenario, arrangementId, line)),
  );
  const { offer, quantity } = line;
  if (offer === undefined) return;
  if (offer.declined) await decline(scenario, offer, await offerLine(scenario, lineId));
  if (offer.outcome === 'DECLINED') return;
  const commissionId = await offerLine(scenario, lineId, offer.outcome === 'EXPIRED');
  if (offer.outcome !== 'ACCEPTED') return;
  const idempotencyKey = `town:${commissionId}:accept`;
  await stage.move(offer.by, (statements) => acceptCommission(statements, { commissionId, idempotencyKey }));
  const offered = { ...scenario, quantity, offer, commissionId };
  if (offer.visits) await deliver(offered, offer.visits);
  for (const invoice of offer.invoices ?? []) await settle(offered, invoice);
}

function lineInput({ year, outcomeIds }: Scenario, arrangementId: string, line: LineSeed): AddLine {
  const { quantity } = line;
  const [from, until] = line.weeks ?? [0, 52];
  return {
    arrangementId,
    outcomeId: outcomeIds[line.outcome] ?? '',
    serviceId: serviceId(line.service),
    description: line.description,
    weeklyHours: 'minutesPerWeek' in quantity ? quantity : null,
    sleepovers: 'nightsPerWeek' in quantity ? quantity : null,
    oneOff: 'items' in quantity ? quantity : null,
    involvesPersonalCareOrSupport: line.personalCare,
    periodStart: dayOf(year, { week: from }),
    periodEnd: dayOf(year, { week: until }),
  };
}

function offerLine({ stage, seed }: Scenario, lineId: string, expiring = false): Promise<string> {
  const expiresAt = expiring
    ? new Date(Date.now() + EXPIRES_SOON_MILLISECONDS)
    : new Date(plusDays(todayInScotland(), DAYS_OPEN));
  return stage.act(seed.broker.account, 'commissionOffer', (em, actor) =>
    offerCommission(em, actor, { lineId, expiresAt }),
  );
}

async function decline({ stage }: Scenario, { by, declined }: OfferSeed, commissionId: string): Promise<void> {
  if (declined === undefined) return;
  await stage.act(by, 'commissionDecline', (em, actor) => declineCommission(em, actor, { commissionId, ...declined }));
}

async function deliver({ stage, year, offer, commissionId }: Offered, visits: VisitsSeed): Promise<void> {
  const { quantity, note = null } = visits;
  for (const { week, day } of daysOf(visits, visits.weeks)) {
    const deliveredOn = dayOf(year, { week, day });
    await stage.act(offer.by, 'deliveryRecord', (em, actor) =>
      recordDelivery(em, actor, { commissionId, deliveredOn, quantity, note }),
    );
  }
}

/** Submits an invoice for everything delivered in its weeks, and takes it to the status in the seed. */
async function settle(offered: Offered, { number, weeks, status }: InvoiceSeed): Promise<void> {
  const { stage, seed, offer, commissionId } = offered;
  const amount = worth(offered, weeks);
  const invoiceId = await stage.act(offer.by, 'invoiceSubmit', (em, actor) =>
    submitInvoice(em, actor, { commissionId, number, pence: amount }),
  );
  if (status === 'SUBMITTED') return;
  await stage.act(seed.holder.account, 'invoiceApprove', (em, actor) => approveInvoice(em, actor, { invoiceId }));
  if (status === 'APPROVED') return;
  const idempotencyKey = `town:${invoiceId}:pay`;
  await stage.move(seed.holder.account, (statements) => makePayment(statements, { invoiceId, idempotencyKey }));
}

function worth({ offer, quantity }: Offered, weeks: Weeks): Pence {
  const { visits } = offer;
  const delivered = visits === undefined ? 0 : daysOf(visits, weeks).length * visits.quantity;
  if ('minutesPerWeek' in quantity)
    return worthOf({ unit: 'HOUR', ratePence: pence(quantity.ratePencePerHour) }, delivered);
  if ('nightsPerWeek' in quantity)
    return worthOf({ unit: 'SLEEPOVER', ratePence: pence(quantity.ratePencePerNight) }, delivered);
  return worthOf({ unit: 'ITEM', ratePence: pence(quantity.pencePerItem) }, delivered);
}

function daysOf({ weeks, except = [], days }: VisitsSeed, [from, until]: Weeks): { week: number; day: number }[] {
  const first = Math.max(from, weeks[0]);
  const count = Math.max(0, Math.min(until, weeks[1]) - first);
  return Array.from({ length: count }, (_, place) => first + place)
    .filter((week) => !except.includes(week))
    .flatMap((week) => days.map((day) => ({ week, day })));
}

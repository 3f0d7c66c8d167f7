import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { LARGEST_AMOUNT } from '../foundation/pence.ts';
import { isDay, whyNoDay } from '../foundation/written-day.ts';
import { badUserInput } from './errors.ts';

/** A whole number of pence. GraphQL's Int ends at £21 million, and a Float is not exact enough for money. */
export const PenceScalar = new GraphQLScalarType<number, number>({
  name: 'Pence',
  description: 'An amount of money in whole pence: 125050 is £1,250.50.',
  serialize: (value) => value as number,
  parseValue: wholePence,
  parseLiteral: (node) => readLiteral(node, () => wholePence(literal(node))),
});

/** Parses a value written in a document, so that an error carries its location. */
function readLiteral<Value>(node: ValueNode, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, extensions } = error;
    throw new GraphQLError(message, { nodes: node, extensions });
  }
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

function wholePence(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > LARGEST_AMOUNT) {
    throw badUserInput(`Give whole pence as a number, at most ${LARGEST_AMOUNT}: £1,250.50 is 125050.`);
  }
  return value;
}

export const LocalDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A calendar day in Scotland, as YYYY-MM-DD.',
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => readLiteral(node, () => day(node.kind === Kind.STRING ? node.value : undefined)),
});

function day(value: unknown): string {
  if (isDay(value)) return value;
  throw badUserInput(whyNoDay(value));
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

export const LocalTimeScalar = new GraphQLScalarType<string, string>({
  name: 'LocalTime',
  description: 'A time of day on the clock in Scotland, as HH:MM from 00:00 to 23:59.',
  serialize: String,
  parseValue: timeOfDay,
  parseLiteral: (node) => readLiteral(node, () => timeOfDay(node.kind === Kind.STRING ? node.value : undefined)),
});

function timeOfDay(value: unknown): string {
  if (typeof value !== 'string' || !TIME_OF_DAY.test(value)) {
    throw badUserInput('Give a time of day as HH:MM from 00:00 to 23:59, for instance 09:30.');
  }
  return value;
}

/** A moment. Rows read as JSON hold it as text already. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, as ISO 8601: 2026-11-22T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: moment,
  parseLiteral: (node) => readLiteral(node, () => moment(node.kind === Kind.STRING ? node.value : undefined)),
});

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function moment(value: unknown): Date {
  const date = typeof value === 'string' && ISO_MOMENT.test(value) ? new Date(value) : null;
  if (date === null || Number.isNaN(date.getTime()) || !isDay(String(value).slice(0, 10))) {
    throw badUserInput('Give a moment with its zone, for instance 2026-11-22T09:30:00Z.');
  }
  return date;
}

/** A scalar of its own, so that the contract has no Float in which an amount of money could be sent. */
export const DegreesScalar = new GraphQLScalarType<number, number>({
  name: 'Degrees',
  description: 'Degrees of latitude or longitude (WGS 84), north and east positive: 57.4778.',
  serialize: (value) => value as number,
  parseValue: degrees,
  parseLiteral: (node) =>
    readLiteral(node, () =>
      degrees(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined),
    ),
});

function degrees(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 180) {
    throw badUserInput('Give degrees as a number from -180 to 180, for instance 57.4778.');
  }
  return value;
}

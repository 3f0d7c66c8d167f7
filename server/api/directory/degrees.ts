import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from '../errors.ts';
import { readLiteral } from '../scalars.ts';

/** A scalar of its own, so that the contract holds no Float into which an amount could slip. */
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

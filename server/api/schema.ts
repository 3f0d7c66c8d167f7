import 'reflect-metadata';
import '../domain/rooms.ts';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { auditResolvers } from './audit/index.ts';
import { commissioningResolvers } from './commissioning/index.ts';
import { directoryResolvers } from './directory/index.ts';
import { fundsResolvers } from './funds/index.ts';
import { identityResolvers } from './identity/index.ts';
import { importingResolvers } from './importing/index.ts';
import { informationResolvers } from './information/index.ts';
import { NodeResolver } from './node.resolver.ts';
import { noticesResolvers } from './notices/index.ts';
import { peopleResolvers } from './people/index.ts';
import { planningResolvers } from './planning/index.ts';
import { quotingResolvers } from './quoting/index.ts';
import { recordsResolvers } from './records/index.ts';
import { searchingResolvers } from './searching/index.ts';
import { storiesResolvers } from './stories/index.ts';

/** The resolvers of every room. */
const RESOLVERS = [
  NodeResolver,
  ...identityResolvers,
  ...directoryResolvers,
  ...searchingResolvers,
  ...quotingResolvers,
  ...importingResolvers,
  ...informationResolvers,
  ...peopleResolvers,
  ...planningResolvers,
  ...storiesResolvers,
  ...fundsResolvers,
  ...commissioningResolvers,
  ...noticesResolvers,
  ...auditResolvers,
  ...recordsResolvers,
] as const;

/** Builds the contract from the resolvers of every room. */
export function buildContract(): GraphQLSchema {
  // Every input is checked by the service that acts on it, with errors as data.
  return buildSchemaSync({ resolvers: [...RESOLVERS], validate: false });
}

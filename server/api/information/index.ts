import {
  InformationResourceReadFields,
  InformationResourceResolver,
  ResourceActs,
  ResourceFormResolver,
} from './information-resource.resolver.ts';

export const informationResolvers = [
  InformationResourceResolver,
  InformationResourceReadFields,
  ResourceFormResolver,
  ResourceActs,
] as const;

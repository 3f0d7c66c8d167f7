import { InformationResourceResolver, ResourceActs, ResourceFormResolver } from './information-resource.resolver.ts';

export const informationResolvers = [InformationResourceResolver, ResourceFormResolver, ResourceActs] as const;

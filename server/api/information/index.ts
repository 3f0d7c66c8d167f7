import { InformationResourceResolver, ResourceFormResolver } from './information-resource.resolver.ts';

export const informationResolvers = [InformationResourceResolver, ResourceFormResolver] as const;

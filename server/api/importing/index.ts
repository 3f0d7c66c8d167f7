import { DirectoryImportResolver, ServiceAttributionResolver } from './directory-import.resolver.ts';

export const importingResolvers = [DirectoryImportResolver, ServiceAttributionResolver] as const;

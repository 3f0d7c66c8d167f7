import {
  DirectoryImportReadFields,
  DirectoryImportResolver,
  ServiceAttributionReadFields,
} from './directory-import.resolver.ts';

export const importingResolvers = [
  DirectoryImportResolver,
  DirectoryImportReadFields,
  ServiceAttributionReadFields,
] as const;

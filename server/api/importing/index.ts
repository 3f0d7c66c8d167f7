import {
  DirectoryImportReadFields,
  DirectoryImportResolver,
  ServiceAttributionReadFields,
} from './directory-import.resolver.ts';
import { ImportActs, ImportUndoResolver } from './import-undo.resolver.ts';

export const importingResolvers = [
  DirectoryImportResolver,
  DirectoryImportReadFields,
  ServiceAttributionReadFields,
  ImportUndoResolver,
  ImportActs,
] as const;

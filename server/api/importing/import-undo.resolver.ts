import { Ctx, Root } from 'type-graphql';
import { mayAttempt } from '../../access/actor.ts';
import type { RootOf } from '../../database/reading/projection.ts';
import type { directoryImportProjection } from '../../domain/importing/feeds/feed.projection.ts';
import { undoImport } from '../../domain/importing/undo.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { notPermitted } from '../errors.ts';
import { performMaking } from '../payload.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
import { DirectoryImportType } from './directory-import.type.ts';
import { ImportUndoInput, ImportUndoType } from './import-undo.type.ts';

@Resolver(() => DirectoryImportType)
export class ImportUndoResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can take the import back, as an operator: it is the latest of its source.', 'importUndo'),
  )
  viewerCanUndo(
    @Root() row: RootOf<typeof directoryImportProjection, 'viewerCanUndo'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(mayAttempt(actor, 'importUndo') ? refusedBy(row._undo_obstacle) : notPermitted('importUndo'));
  }
}

export const ImportActs = actsOn(
  { field: 'undone', type: () => ImportUndoType },
  {
    importUndo: act({
      does: 'Takes an import back: what it added is removed, what it closed is open again, and what it changed is as before. What an organisation confirmed of its entries since stays.',
      input: () => ImportUndoInput,
      asks: 'The import, and whether to change anything.',
      run: (performance, { importId, dryRun }) =>
        performMaking({ ...performance, type: 'DirectoryImport', about: importId, turn: async () => undefined }, (em) =>
          undoImport(em, { run: importId, dryRun }),
        ),
    }),
  },
);

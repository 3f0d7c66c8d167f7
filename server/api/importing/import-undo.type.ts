import { Field, ID, InputType, Int } from 'type-graphql';
import type { UndoneKind, UndoReport } from '../../domain/importing/undo.ts';
import { ObjectType } from '../checked-fields.ts';

@InputType('ImportUndoInput', { description: 'An import to take back.' })
export class ImportUndoInput {
  @Field(() => ID, { description: 'The import’s id: the latest of its source that was not taken back.' })
  importId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to only say what would change, and change nothing.',
  })
  dryRun!: boolean;
}

@ObjectType('ImportUndoneKind', {
  simpleResolvers: true,
  description: 'How much of one kind is changed by taking an import back.',
})
export class UndoneKindType implements UndoneKind {
  @Field(() => Int, { description: 'The number.' })
  count!: number;

  @Field(() => [String], { description: 'The names of the first 20, in order.' })
  names!: string[];
}

@ObjectType('ImportUndo', {
  simpleResolvers: true,
  description: 'What taking an import back changed, or would change.',
})
export class ImportUndoType implements UndoReport {
  @Field(() => Boolean, { description: 'Whether this was a dry run, so that nothing was changed.' })
  dryRun!: boolean;

  @Field(() => UndoneKindType, {
    description:
      'What the import added and is removed: registrations of a register, postcodes, or services of another directory.',
  })
  removed!: UndoneKindType;

  @Field(() => UndoneKindType, { description: 'What the import closed and is open again; counted like `removed`.' })
  reopened!: UndoneKindType;

  @Field(() => UndoneKindType, {
    description: 'Services, postcodes or council areas that the import changed and that are as before.',
  })
  restored!: UndoneKindType;

  @Field(() => UndoneKindType, {
    description: 'Services of which something stays, because the organisation that maintains them confirmed it since.',
  })
  kept!: UndoneKindType;

  @Field(() => UndoneKindType, {
    description:
      'Services that the import added and that are closed instead of removed: something refers to them by now.',
  })
  closed!: UndoneKindType;
}

import { Field, ID, Int } from 'type-graphql';
import {
  IMPORT_OUTCOMES,
  IMPORT_SOURCES,
  type ImportOutcome,
  type ImportSource,
} from '../../domain/importing/import-run.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

const ImportSourceEnum = enumeration(IMPORT_SOURCES, {
  name: 'ImportSource',
  description: 'A source that the directory imports from.',
  meanings: {
    CARE_INSPECTORATE: 'The Care Inspectorate’s monthly register.',
    POSTCODES: 'The locations of postcodes (OS Code-Point Open).',
    OPEN_REFERRAL: 'A directory that publishes by Open Referral UK.',
    ALISS: 'ALISS, A Local Information System for Scotland.',
    COUNCIL_AREAS: 'The boundaries of council areas.',
  },
});

const ImportOutcomeEnum = enumeration(IMPORT_OUTCOMES, {
  name: 'ImportOutcome',
  description: 'The outcome of an import.',
  meanings: {
    TAKEN_IN: 'Imported. What could not be imported was set aside, each entry or row with its reason.',
    FAILED: 'Failed: nothing was imported.',
    UNDONE: 'Imported, and taken back since: what it changed is as it was before.',
  },
});

@ObjectType('DirectoryImport', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One import into the directory. Public.',
})
export class DirectoryImportType implements NodeType {
  declare readonly __typename?: 'DirectoryImport';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ImportSourceEnum, { description: 'The source of the import.' })
  source!: ImportSource;

  @Field(() => String, { description: 'Name of the file or the feed.' })
  name!: string;

  @Field(() => ImportOutcomeEnum, { description: 'The outcome of the import.' })
  outcome!: ImportOutcome;

  @Field(() => String, { nullable: true, description: 'Why the import failed; null when it did not.' })
  reason!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date of the file’s content; null when it states none.',
  })
  asOf!: LocalDate | null;

  @Field(() => Int, { description: 'Number of entries of the feed, or rows of the file, that were read.' })
  read!: number;

  @Field(() => Int, { description: 'Number of entries that were new.' })
  added!: number;

  @Field(() => Int, { description: 'Number of existing entries that changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Number of entries closed because the source no longer has them.' })
  closed!: number;

  @Field(() => Int, {
    description: 'Number of entries or rows set aside. Facts left out of entries that were imported do not count.',
  })
  setAside!: number;

  @Field(() => [String], {
    description: 'Reasons to doubt that the source was complete. While there is a doubt, no entry is closed.',
  })
  doubts!: string[];

  @Field(() => DateTimeScalar, { description: 'When the import began.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the import ended.' })
  finishedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the import was taken back; null when it was not.' })
  undoneAt!: Date | null;
}

@ObjectType('QuarantinedEntry', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An entry of a feed or a row of a file that was set aside, or a fact that was left out of an entry that was imported. Visible to the platform’s operators, who can notify the publisher. Stored for the latest ten imports of each feed and of each kind of file; of a file, for its first 1,000 such rows.',
})
export class QuarantinedEntryType implements NodeType {
  declare readonly __typename?: 'QuarantinedEntry';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Position in the feed or the file: "page 3, entry 7", "line 29".' })
  place!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The source’s identifier of it, such as the CS number of a row of the register; null when it could not be read.',
  })
  identifier!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The column of the cell that is wrong; null for an entry of a feed.',
  })
  column!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What is in the cell that is wrong, its first 200 characters, with control characters as \\x and their number; null when it is empty, and for an entry of a feed.',
  })
  value!: string | null;

  @Field(() => String, { description: 'Why it was set aside, or a fact of it left out.' })
  reason!: string;
}

@ObjectType('FeedAttribution', {
  simpleResolvers: true,
  description: 'A directory from which a service was imported, with the lines to show.',
})
export class FeedAttributionType {
  declare readonly __typename?: 'FeedAttribution';

  @Field(() => String, { description: 'The directory’s name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the licence under which the directory publishes; null when it names none.',
  })
  licence!: string | null;

  @Field(() => [String], { description: 'Lines to show wherever the service is shown.' })
  lines!: string[];
}

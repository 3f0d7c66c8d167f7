import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  IMPORT_OUTCOMES,
  IMPORT_SOURCES,
  type ImportOutcome,
  type ImportSource,
} from '../../domain/importing/import-run.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

export const ImportSourceEnum = enumeration(IMPORT_SOURCES, {
  name: 'ImportSource',
  description: 'What the directory is fed from.',
  meanings: {
    CARE_INSPECTORATE: 'The Care Inspectorate’s monthly register.',
    POSTCODES: 'Where postcodes lie (OS Code-Point Open).',
    OPEN_REFERRAL: 'A directory that publishes by Open Referral UK.',
    ALISS: 'ALISS, A Local Information System for Scotland.',
    COUNCIL_AREAS: 'Where council areas lie.',
  },
});

export const ImportOutcomeEnum = enumeration(IMPORT_OUTCOMES, {
  name: 'ImportOutcome',
  description: 'How it went.',
  meanings: {
    TAKEN_IN: 'It was taken in; what could not be was set aside, with its reason.',
    FAILED: 'Nothing was taken in.',
  },
});

@ObjectType('DirectoryImport', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One time that something was taken into the directory. Public.',
})
export class DirectoryImportType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ImportSourceEnum, { description: 'From where.' })
  source!: ImportSource;

  @Field(() => String, { description: 'The file’s name, or the feed’s.' })
  name!: string;

  @Field(() => ImportOutcomeEnum, { description: 'How it went.' })
  outcome!: ImportOutcome;

  @Field(() => String, { nullable: true, description: 'Why it failed; null when it did not.' })
  reason!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the file speaks of, where it speaks of one.' })
  asOf!: LocalDate | null;

  @Field(() => Int, { description: 'How many entries were read.' })
  read!: number;

  @Field(() => Int, { description: 'How many were new.' })
  added!: number;

  @Field(() => Int, { description: 'How many were here already, and differed.' })
  changed!: number;

  @Field(() => Int, { description: 'How many were closed, because they are no longer there.' })
  closed!: number;

  @Field(() => Int, { description: 'How many were set aside.' })
  setAside!: number;

  @Field(() => [String], {
    description: 'What makes one doubt that all there is came. While there is a doubt, nothing is closed.',
  })
  doubts!: string[];

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  finishedAt!: Date;
}

@ObjectType('QuarantinedEntry', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Something a feed sent that was not taken in. For the platform’s operator, who tells whoever keeps the feed. Kept of the latest ten runs of each feed.',
})
export class QuarantinedEntryType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Where it stood: "page 3, entry 7".' })
  place!: string;

  @Field(() => String, {
    nullable: true,
    description: 'By which the feed knows it; null when even that could not be read.',
  })
  identifier!: string | null;

  @Field(() => String, { description: 'Why it was not taken in.' })
  reason!: string;
}

@ObjectType('FeedAttribution', {
  simpleResolvers: true,
  description: 'Whose directory something was taken in from, and what has to be shown with it.',
})
export class FeedAttributionType {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the licence it is given under; null when it names none.',
  })
  licence!: string | null;

  @Field(() => [String], { description: 'Lines to show wherever the service is shown.' })
  lines!: string[];
}

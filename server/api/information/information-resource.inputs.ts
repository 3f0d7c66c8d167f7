import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { InformationForm, InformationTopic } from '../../domain/information/information-form.ts';
import type { ResourceFilter } from '../../domain/information/information-resource.finding.ts';
import type {
  AddForm,
  AddResource,
  CheckForm,
  DescribeResource,
  GivenForm,
  WithdrawForm,
  WithdrawResource,
} from '../../domain/information/information-resource.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { PageArguments } from '../connection.ts';
import { LocalDateScalar } from '../scalars.ts';
import { InformationFormEnum, InformationTopicEnum } from './information.enums.ts';

@InputType('InformationResourceFilter', {
  description: 'Which resources to show. What is left out does not narrow the search.',
})
export class InformationResourceFilterInput implements ResourceFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of its title, summary or publisher, in any spelling; at most 200 characters.',
  })
  words?: string | null;

  @Field(() => [InformationTopicEnum], { nullable: true, description: 'About any of these.' })
  topics?: InformationTopic[] | null;

  @Field(() => [InformationFormEnum], {
    nullable: true,
    description: 'To be had in any of these forms; with `languages`, in one of those languages.',
  })
  forms?: InformationForm[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'To be had in any of these languages: BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A current GSS code: those for this council area, and those for all of Scotland.',
  })
  councilArea?: string | null;
}

@ArgsType()
export class InformationResourcesArguments extends PageArguments {
  @Field(() => InformationResourceFilterInput, {
    nullable: true,
    description: 'What is looked for; everything when left out.',
  })
  filter?: InformationResourceFilterInput | null;
}

const LANGUAGE = 'A BCP 47 code; left out, English, and for BSL itself.';
const ADDRESS = 'Where it is: an address that begins with https, at most 300 characters.';
const CHECKED = 'When somebody looked that it is there and right; today when left out.';

@InputType('ResourceFormInput', { description: 'A form in which a resource is to be had.' })
export class ResourceFormInput implements GivenForm {
  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, { nullable: true, description: LANGUAGE })
  language?: string | null;

  @Field(() => String, { description: ADDRESS })
  webAddress!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: CHECKED })
  checkedOn?: LocalDate | null;
}

@InputType('ResourceAddInput', {
  description: 'A resource about self-directed support, and the forms there are of it.',
})
export class ResourceAddInput implements AddResource {
  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it tells, in plain words, at most 1,000 characters.' })
  summary!: string;

  @Field(() => [InformationTopicEnum], { description: 'What it is about, at least one.' })
  topics!: InformationTopic[];

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas it is for; left out, for all of Scotland.',
  })
  councilAreas?: string[] | null;

  @Field(() => String, { description: 'Who made it, at most 200 characters.' })
  publisher!: string;

  @Field(() => [ResourceFormInput], { description: 'The forms it is to be had in, from 1 to 30.' })
  forms!: ResourceFormInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that keeps it here, needed only when you act for several.',
  })
  organisationId?: string | null;
}

@InputType('ResourceDescribeInput', { description: 'What to mend of a resource. What is left out stays.' })
export class ResourceDescribeInput implements DescribeResource {
  @Field(() => ID, { description: 'Which.' })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it tells, in plain words, at most 1,000 characters.' })
  summary?: string | null;

  @Field(() => [InformationTopicEnum], { nullable: true, description: 'What it is about, at least one.' })
  topics?: InformationTopic[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas it is for; null for all of Scotland.',
  })
  councilAreas?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who made it, at most 200 characters.' })
  publisher?: string | null;
}

@InputType('ResourceWithdrawInput', { description: 'A resource that is no longer of use.' })
export class ResourceWithdrawInput implements WithdrawResource {
  @Field(() => ID, { description: 'Which.' })
  resourceId!: string;
}

@InputType('ResourceFormAddInput', { description: 'Another form of a resource.' })
export class ResourceFormAddInput implements AddForm {
  @Field(() => ID, { description: 'Of which.' })
  resourceId!: string;

  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, { nullable: true, description: LANGUAGE })
  language?: string | null;

  @Field(() => String, { description: ADDRESS })
  webAddress!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: CHECKED })
  checkedOn?: LocalDate | null;
}

@InputType('ResourceFormWithdrawInput', { description: 'A form that is no longer to be had.' })
export class ResourceFormWithdrawInput implements WithdrawForm {
  @Field(() => ID, { description: 'Which.' })
  resourceFormId!: string;
}

@InputType('ResourceFormCheckInput', { description: 'A form somebody looked at.' })
export class ResourceFormCheckInput implements CheckForm {
  @Field(() => ID, { description: 'Which.' })
  resourceFormId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When they looked; today when left out.' })
  checkedOn?: LocalDate | null;
}

import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ResourceFilter } from '../../domain/information/find-information-resource.ts';
import type { InformationForm, InformationTopic } from '../../domain/information/information-form.ts';
import type {
  AddForm,
  AddResource,
  CheckForm,
  DescribeResource,
  FormFacts,
  WithdrawForm,
  WithdrawResource,
} from '../../domain/information/information-resource.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { PageArguments } from '../connection.ts';
import { LocalDateScalar } from '../scalars.ts';
import { InformationFormEnum, InformationTopicEnum } from './information-resource.type.ts';

@InputType('InformationResourceFilter', {
  description: 'Which resources to show. A field that is left out does not narrow the search.',
})
export class InformationResourceFilterInput implements ResourceFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, summary or publisher, tolerating misspellings; at most 200 characters.',
  })
  searchTerms?: string | null;

  @Field(() => [InformationTopicEnum], { nullable: true, description: 'Resources about any of these topics.' })
  topics?: InformationTopic[] | null;

  @Field(() => [InformationFormEnum], {
    nullable: true,
    description: 'Resources available in any of these forms; with `languages`, in one of those languages.',
  })
  forms?: InformationForm[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Resources available in any of these languages, as BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A current GSS code: resources for this council area, and those for all of Scotland.',
  })
  councilArea?: string | null;
}

@ArgsType()
export class InformationResourcesArguments extends PageArguments {
  @Field(() => InformationResourceFilterInput, {
    nullable: true,
    description: 'Which resources to show; all when left out.',
  })
  filter?: InformationResourceFilterInput | null;
}

@InputType('ResourceFormInput', { description: 'A form of a resource.' })
export class ResourceFormInput implements FormFacts {
  @Field(() => InformationFormEnum, { description: 'The form.' })
  form!: InformationForm;

  @Field(() => String, {
    nullable: true,
    description:
      'The language, as a BCP 47 code; when left out, English, and British Sign Language for the form `BSL`.',
  })
  language?: string | null;

  @Field(() => String, { description: 'Web address of the form; begins with https, at most 300 characters.' })
  webAddress!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day somebody last checked that the form is available and right; today when left out.',
  })
  checkedOn?: LocalDate | null;
}

@InputType('ResourceAddInput', {
  description: 'A resource about self-directed support, with its forms.',
})
export class ResourceAddInput implements AddResource {
  @Field(() => String, { description: 'The title, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'A summary in plain English, at most 1,000 characters.' })
  summary!: string;

  @Field(() => [InformationTopicEnum], { description: 'The topics, at least one.' })
  topics!: InformationTopic[];

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas that the resource is for; all of Scotland when left out.',
  })
  councilAreas?: string[] | null;

  @Field(() => String, { description: 'Name of the resource’s publisher, at most 200 characters.' })
  publisher!: string;

  @Field(() => [ResourceFormInput], { description: 'The forms in which the resource is available, from 1 to 30.' })
  forms!: ResourceFormInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organisation that maintains the entry. Required only when you act for several.',
  })
  organisationId?: string | null;
}

@InputType('ResourceDescribeInput', {
  description: 'Changes to the entry of a resource. A field that is left out stays unchanged.',
})
export class ResourceDescribeInput implements DescribeResource {
  @Field(() => ID, { description: 'The resource’s id.' })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The title, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'A summary in plain English, at most 1,000 characters.' })
  summary?: string | null;

  @Field(() => [InformationTopicEnum], { nullable: true, description: 'The topics, at least one.' })
  topics?: InformationTopic[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas that the resource is for; null means all of Scotland.',
  })
  councilAreas?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Name of the resource’s publisher, at most 200 characters.' })
  publisher?: string | null;
}

@InputType('ResourceWithdrawInput', { description: 'A resource to withdraw.' })
export class ResourceWithdrawInput implements WithdrawResource {
  @Field(() => ID, { description: 'The resource’s id.' })
  resourceId!: string;
}

@InputType('ResourceFormAddInput', { description: 'Another form of a resource.' })
export class ResourceFormAddInput extends ResourceFormInput implements AddForm {
  @Field(() => ID, { description: 'The resource’s id.' })
  resourceId!: string;
}

@InputType('ResourceFormWithdrawInput', { description: 'A form to withdraw.' })
export class ResourceFormWithdrawInput implements WithdrawForm {
  @Field(() => ID, { description: 'The id of the resource’s form.' })
  resourceFormId!: string;
}

@InputType('ResourceFormCheckInput', { description: 'A form that somebody has checked.' })
export class ResourceFormCheckInput implements CheckForm {
  @Field(() => ID, { description: 'The id of the resource’s form.' })
  resourceFormId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the check; today when left out.' })
  checkedOn?: LocalDate | null;
}

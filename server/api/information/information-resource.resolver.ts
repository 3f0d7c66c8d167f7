import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { findResources } from '../../domain/information/find-information-resource.ts';
import { formInWords } from '../../domain/information/form-and-language.ts';
import {
  informationResourceProjection,
  type resourceFormProjection,
} from '../../domain/information/information-resource.projection.ts';
import { whyCannotChange } from '../../domain/information/information-resource.rules.ts';
import {
  addForm,
  addResource,
  checkForm,
  describeResource,
  withdrawForm,
  withdrawResource,
} from '../../domain/information/information-resource.service.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import {
  InformationResourcesArguments,
  ResourceAddInput,
  ResourceDescribeInput,
  ResourceFormAddInput,
  ResourceFormCheckInput,
  ResourceFormWithdrawInput,
  ResourceWithdrawInput,
} from './information-resource.inputs.ts';
import { InformationResourceType, ResourceFormType } from './information-resource.type.ts';

const InformationResourceConnection = connectionOf('InformationResource', () => InformationResourceType);
const resource = { field: 'resource', type: () => InformationResourceType } as const;

@Resolver(() => InformationResourceType)
export class InformationResourceResolver {
  @Query(() => InformationResourceConnection, {
    description:
      'The resources about self-directed support to read, listen to and watch, sorted by title. Public; no sign-in needed.',
  })
  async informationResources(
    @Args(() => InformationResourcesArguments) { filter, ...page }: InformationResourcesArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return toConnection(await findResources(statements, { filter, page, selection: selectionOf(info) }));
  }

  @FieldResolver(() => [CouncilAreaType], {
    description: 'The council areas that the resource is for; empty when it is for all of Scotland.',
  })
  councilAreas(
    @Root() { _council_areas: codes }: RootOf<typeof informationResourceProjection, 'councilAreas'>,
  ): CouncilArea[] {
    return codes.map(findCouncilArea).filter((area) => area !== null);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can change or withdraw the resource.',
      'resourceDescribe',
      'resourceFormAdd',
      'resourceFormCheck',
      'resourceFormWithdraw',
      'resourceWithdraw',
    ),
  )
  viewerCanChange(
    @Root() { _facts }: RootOf<typeof informationResourceProjection, 'viewerCanChange'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotChange(_facts, actor, 'resourceDescribe'));
  }
}

export const InformationResourceReadFields = readFields(() => InformationResourceType, informationResourceProjection, {
  forms: {
    type: () => ResourceFormType,
    description: 'The forms in which the resource is available now, English first.',
  },
});

@Resolver(() => ResourceFormType)
export class ResourceFormResolver {
  @FieldResolver(() => String, { description: 'The form in words: "in Easy Read", "in writing, in Polish".' })
  inWords(@Root() { _form: form, _language: language }: RootOf<typeof resourceFormProjection, 'inWords'>): string {
    return formInWords({ form, language });
  }
}

export const ResourceActs = actsOn(resource, {
  resourceAdd: act({
    does: 'Adds a resource about self-directed support, for everybody to find.',
    input: () => ResourceAddInput,
    asks: 'The resource.',
    service: addResource,
  }),
  resourceDescribe: act({
    does: 'Changes the entry of a resource.',
    input: () => ResourceDescribeInput,
    asks: 'The changes.',
    service: describeResource,
  }),
  resourceWithdraw: act({
    does: 'Withdraws a resource from search results. It is still shown to people to whom it was given.',
    input: () => ResourceWithdrawInput,
    asks: 'The resource to withdraw.',
    service: withdrawResource,
  }),
  resourceFormAdd: act({
    does: 'Adds a form in which a resource is also available.',
    input: () => ResourceFormAddInput,
    asks: 'The form.',
    service: addForm,
  }),
  resourceFormWithdraw: act({
    does: 'Withdraws a form of a resource that is no longer available at its address.',
    input: () => ResourceFormWithdrawInput,
    asks: 'The form to withdraw.',
    service: withdrawForm,
  }),
  resourceFormCheck: act({
    does: 'Records that somebody has checked that a form of a resource is available and right.',
    input: () => ResourceFormCheckInput,
    asks: 'The form, and the day of the check.',
    service: checkForm,
  }),
});

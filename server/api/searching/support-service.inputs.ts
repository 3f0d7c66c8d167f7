import { ArgsType, Field } from 'type-graphql';
import type { ServiceOrder } from '../../domain/searching/search.ts';
import { PageArguments } from '../connection.ts';
import { SupportServiceOrderEnum } from './searching.enums.ts';
import { SupportServiceFilterInput } from './support-service-filter.inputs.ts';

@ArgsType()
export class SupportServicesArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, { nullable: true, description: 'Which services to show; all when left out.' })
  filter?: SupportServiceFilterInput | null;

  @Field(() => SupportServiceOrderEnum, {
    nullable: true,
    description:
      'Sort order. When left out: best match when `words` is given, else nearest when `near` is given, else by name.',
  })
  orderBy?: ServiceOrder | null;
}

@ArgsType()
export class SupportFoundArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, {
    nullable: true,
    description: 'Which services to search for; all when left out.',
  })
  filter?: SupportServiceFilterInput | null;
}

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
    description: 'What comes first. When left out: the best match for words, the nearest to a place, and else by name.',
  })
  orderBy?: ServiceOrder | null;
}

@ArgsType()
export class SupportFoundArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, {
    nullable: true,
    description: 'What is looked for; everything when left out.',
  })
  filter?: SupportServiceFilterInput | null;
}

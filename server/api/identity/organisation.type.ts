import { Field, ID, ObjectType } from 'type-graphql';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '../../domain/identity/organisation.entity.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';

export const OrganisationFunctionEnum = enumeration(ORGANISATION_FUNCTIONS, {
  name: 'OrganisationFunction',
  description: 'What an organisation is here. One body may be several.',
  meanings: {
    AUTHORITY: 'A council, partnership or health board with the duties of the 2013 Act.',
    PROVIDER: 'Holds a registration with the Care Inspectorate.',
    COMMUNITY_ORGANISATION: 'A place- or interest-based group, not registered as a care service.',
    BROKERAGE: 'Helps people plan and organise support; independent of whoever decides the money.',
    ISF_HOLDER: 'Holds and administers Individual Service Funds.',
    SUPPORT_ORGANISATION:
      'Gives independent support with self-directed support, and looks after the directory’s entries of its areas. Never the authority itself.',
    OPERATOR: 'Runs this platform.',
  },
});

@ObjectType('Organisation', { implements: NodeType, simpleResolvers: true, description: 'A legal body. Public.' })
export class OrganisationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Its registered or usual name.' })
  name!: string;

  @Field(() => [OrganisationFunctionEnum], { description: 'What it is here.' })
  functions!: OrganisationFunction[];

  @Field(() => String, {
    nullable: true,
    description: 'Care Inspectorate provider number (SP and ten digits), if registered.',
  })
  spNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'GSS code of the council area of an authority.' })
  councilArea!: string | null;

  @Field(() => [String], {
    description: 'GSS codes of the council areas an independent support organisation looks after; empty for others.',
  })
  supportAreas!: string[];
}

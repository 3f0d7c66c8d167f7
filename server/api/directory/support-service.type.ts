import { Field, ID, ObjectType } from 'type-graphql';
import {
  SECTORS,
  type Sector,
  SERVICE_KINDS,
  SERVICE_STATUSES,
  type ServiceKind,
  type ServiceStatus,
} from '../../domain/directory/support-service.entity.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';

export const ServiceKindEnum = enumeration(SERVICE_KINDS, { name: 'ServiceKind', description: 'What kind of support.' });
export const SectorEnum = enumeration(SECTORS, { name: 'Sector', description: 'Who runs it.' });
export const ServiceStatusEnum = enumeration(SERVICE_STATUSES, { name: 'ServiceStatus', description: 'Whether it provides support now.' });

@ObjectType('SupportService', { implements: NodeType, simpleResolvers: true, description: 'A service people can choose. Public.' })
export class SupportServiceType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [ServiceKindEnum], { description: 'What kind of support; two where a team is registered twice.' })
  kinds!: ServiceKind[];

  @Field(() => SectorEnum, { description: 'Who runs it.' })
  sector!: Sector;

  @Field(() => ServiceStatusEnum, { description: 'Whether it provides support now.' })
  status!: ServiceStatus;

  @Field(() => OrganisationType, { description: 'The organisation that runs it.' })
  organisation!: OrganisationType;
}

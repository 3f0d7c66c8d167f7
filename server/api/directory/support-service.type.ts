import { Field, ID, ObjectType } from 'type-graphql';
import {
  SECTORS,
  SERVICE_KINDS,
  SERVICE_STATUSES,
  type Sector,
  type ServiceKind,
  type ServiceStatus,
} from '../../domain/directory/support-service.entity.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';

export const ServiceKindEnum = enumeration(SERVICE_KINDS, {
  name: 'ServiceKind',
  description: 'What kind of support: the register’s types, and groups that need no registration.',
  meanings: {
    CARE_AT_HOME: 'Personal care and support in the person’s own home. On the register a kind of support service.',
    OTHER_SUPPORT_SERVICE: 'A support service that is not care at home: a day service, for instance.',
    HOUSING_SUPPORT: 'Help to keep a home and live in it.',
    ADULT_PLACEMENT: 'Living with, or visiting, a family or person the service has approved: Shared Lives.',
    CARE_HOME: 'A home with care; also short stays.',
    NURSE_AGENCY: 'Introduces or supplies nurses.',
    OFFENDER_ACCOMMODATION: 'Somewhere to live, with support, for people with convictions.',
    COMMUNITY_SUPPORT: 'A group or activity that involves no personal care or support, so needs no registration.',
  },
});

export const SectorEnum = enumeration(SECTORS, {
  name: 'Sector',
  description: 'Who runs it.',
  meanings: {
    PRIVATE: 'A business.',
    VOLUNTARY: 'A charity or other not-for-profit body.',
    LOCAL_AUTHORITY: 'A council.',
    HEALTH_BOARD: 'A health board of the NHS.',
  },
});

export const ServiceStatusEnum = enumeration(SERVICE_STATUSES, {
  name: 'ServiceStatus',
  description: 'Whether it provides support now.',
  meanings: {
    ACTIVE: 'It does.',
    INACTIVE: 'Registered, and not providing support now.',
    CLOSED: 'No longer on the register. Kept, so that what it did can still be read.',
  },
});

@ObjectType('SupportService', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A service people can choose. Public.',
})
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

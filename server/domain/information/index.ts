import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { InformationResource } from './information-resource.entity.ts';
import { informationResourceProjections } from './information-resource.projection.ts';
import { ResourceForm } from './resource-form.entity.ts';

export const information = defineRoom({
  name: 'information',
  entities: [InformationResource, ResourceForm],
  projections: [...informationResourceProjections],
  sources: ['rights.sql'],
  refusals: {
    resource_title_once: new DomainError(
      'ALREADY_DONE',
      'Your organisation keeps a resource of this title already. Add the form to that one, or give another title.',
      'title',
    ),
    resource_form_once: new DomainError(
      'ALREADY_DONE',
      'This resource is there in this form and language already. Withdraw that form first, if its address has changed.',
      'form',
    ),
  },
});

import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { SupportElement, type SupportOption } from './support-element.entity.ts';

const elements = columnsOf(SupportElement);
const people = columnsOf(SupportedPerson);

export interface ElementFilter {
  readonly option?: SupportOption | null;
  readonly isOpen?: boolean | null;
}

/** SQL condition over an element's row. */
function elementCondition(
  { option, isOpen }: ElementFilter,
  element: string,
  bind: (value: unknown) => string,
): string {
  const conditions = ['true'];
  if (option) conditions.push(`${element}.option = ${bind(option)}::text`);
  if (isOpen != null) conditions.push(`(${element}.ends_at is null) = ${bind(isOpen)}::boolean`);
  return conditions.join(' and ');
}

export const supportElementProjection = privateProjection(
  'SupportElement',
  { of: elements, topic: 'PLAN' },
  {
    id: elements.column('id'),
    typeOfSupport: elements.column('type_of_support'),
    option: elements.column('option'),
    basis: elements.column('basis'),
    recurrence: elements.column('recurrence'),
    recordedAt: elements.moment('recorded_at'),
    endsAt: elements.moment('ends_at'),
    endReason: elements.column('end_reason'),
    viewerCanEnd: elements.computedFrom('authority_id', 'ends_at'),
  },
);

export const personElementsExtension = extension('SupportedPerson', {
  supportElements: people.page('SupportElement', elements, { by: 'person_id', filter: elementCondition }),
  viewerCanAddElement: people.computedFrom('authority_id'),
});

export const supportElementProjections = [supportElementProjection, personElementsExtension] as const;

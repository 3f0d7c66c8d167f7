import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { END } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import type { Example } from './example.ts';

/** Acts on organisations, which are public. */
export function ofOrganisations(): Example[] {
  const functions = ['PROVIDER', 'SUPPORT_ORGANISATION'];
  const provider = { name: 'Glen Support', functions, spNumber: 'SP2003003390', councilArea: 'S12000017' };
  const administered = { supportAreas: ['S12000017'], administratorName: 'Isla Munro' };
  return [{ act: 'organisationRegister', account: 'operator', input: { ...provider, ...administered } }];
}

/** Acts on services, which are public, by the organisation that maintains the entry. */
export function ofServices({ town }: World): Example[] {
  const serviceId = town.services.careAtHome;
  const account = 'provider';
  const profile = {
    description: 'Support to live at home.',
    website: 'https://rowantree.example',
    telephone: '01999 555 0100',
    languages: ['gd'],
    activities: ['walking'],
    frameworkAreas: ['S12000017'],
    ages: { minimum: 18, maximum: 65 },
    fundedUntil: END,
  };
  const group = { name: 'Tuesday Choir', councilArea: 'S12000017', postcode: 'IV2 3PW', description: 'We sing.' };
  const hour = { serviceId, unit: 'HOUR', band: 'BANK_HOLIDAY' };
  const startsOn = plusDays(todayInScotland(), 1);
  const evening = { weekday: 'MONDAY', from: '18:00', until: '22:00' };
  return [
    { act: 'serviceDescribe', account, input: { serviceId, ...profile } },
    { act: 'serviceAreasSet', account, input: { serviceId, areas: [{ kind: 'COUNCIL_AREA', code: 'S12000017' }] } },
    { act: 'serviceAreasSet', account, input: { serviceId, areas: [{ kind: 'RADIUS', metres: 5_000 }] } },
    { act: 'serviceHoursSet', account, input: { serviceId, hours: [evening] } },
    { act: 'serviceCapacitySay', account, input: { serviceId, room: 'NOW', minutesAWeek: 600 } },
    { act: 'serviceRateSet', account, input: { ...hour, pence: 3_600, startsOn, endsOn: END } },
    { act: 'serviceConfirm', account, input: { serviceId } },
    { act: 'groupServiceAdd', account: 'community', input: group },
    { act: 'groupServiceClose', account: 'community', input: { serviceId: town.services.shed } },
    { act: 'serviceRateEnd', account, input: { ...hour, endsOn: END } },
  ];
}

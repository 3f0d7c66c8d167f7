import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { END } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Acts on entries of the directory. */
export function ofEntries({ town }: World, { claimId, verifiedClaimId, unclaimed, statementId }: Things): Example[] {
  const reason = 'It was a mistake.';
  return [
    { act: 'claimMake', account: 'provider', input: { number: unclaimed } },
    { act: 'claimCodeEnter', account: 'provider', input: { claimId, code: '7Q2MX-00000-00000-00000' } },
    { act: 'claimWithdraw', account: 'provider', input: { claimId, reason } },
    { act: 'claimEnd', account: 'provider', input: { claimId: verifiedClaimId, reason } },
    { act: 'claimCodeIssue', account: 'operator', input: { claimId } },
    { act: 'claimVerify', account: 'operator', input: { claimId } },
    { act: 'statementMake', account: 'manager', input: { serviceId: town.services.careAtHome, text: 'We visited.' } },
    { act: 'statementReply', account: 'provider', input: { statementId, text: 'Thank you.' } },
    { act: 'statementWithdraw', account: 'manager', input: { statementId } },
    {
      act: 'registerReply',
      account: 'provider',
      input: { serviceId: town.services.careAtHome, about: 'COMPLAINTS', text: 'Sorry.' },
    },
    { act: 'claimRefuse', account: 'operator', input: { claimId, reason } },
  ];
}

/** Acts of the maintainer of an entry. */
export function ofMaintainer({ town }: World): Example[] {
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

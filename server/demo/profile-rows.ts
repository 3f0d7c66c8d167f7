import { plusDays, todayInScotland } from '../foundation/period.ts';
import type { Listed } from './data/provider-seed.ts';
import { profileOf } from './data/service-profiles.ts';
import { organisationId, serviceId, townId } from './data/town-id.ts';

type Row = Readonly<Record<string, unknown>>;

/** Returns the columns of what a service says of itself. */
export function profileColumns({ provider, service, ordinal }: Listed): Row {
  const profile = profileOf(service, ordinal);
  const confirmed = profile.confirmedDaysAgo === undefined ? null : day(-profile.confirmedDaysAgo);
  return {
    description: profile.description ?? null,
    languages: profile.languages ?? null,
    accessibility: profile.accessibility ?? null,
    outcomes: profile.outcomes ?? null,
    activities: profile.activities ?? null,
    support_needs: profile.supportNeeds ?? null,
    care_groups: profile.careGroups ?? null,
    minimum_age: profile.ages?.[0] ?? null,
    maximum_age: profile.ages?.[1] ?? null,
    accepts_option_2: profile.acceptsOption2 ?? null,
    framework_areas: profile.frameworkAreas ?? null,
    capacity: profile.capacity ?? null,
    capacity_minutes_a_week: profile.minutesAWeek ?? null,
    capacity_as_of: profile.capacity === undefined ? null : confirmed,
    listing: profile.askLocalBroker ? 'ASK_LOCAL_BROKER' : 'OPEN',
    funded_until: profile.fundedInDays === undefined ? null : day(profile.fundedInDays),
    confirmed_on: confirmed,
    confirmed_by_id: confirmed === null ? null : organisationId(provider.key),
  };
}

export function areaRows({ service, ordinal }: Listed): Row[] {
  return (profileOf(service, ordinal).areas ?? []).map(({ kind, code = null, metres = null }) => ({
    id: townId('area', `${service.key}:${kind}:${code}`),
    service_id: serviceId(service.key),
    kind,
    code,
    metres,
  }));
}

export function hoursRows({ service, ordinal }: Listed): Row[] {
  return (profileOf(service, ordinal).hours ?? []).map(([weekday, [starts_at, ends_at]]) => ({
    id: townId('hours', `${service.key}:${weekday}:${starts_at}`),
    service_id: serviceId(service.key),
    weekday,
    starts_at,
    ends_at,
  }));
}

function day(daysFromNow: number): string {
  return plusDays(todayInScotland(), daysFromNow);
}

import { accepted, endsSooner, type Gate, only, toCome } from './gate.ts';

/** By which act it may change who belongs where, in which role and up to how much. */
export const ROLE_GATES: Readonly<Record<string, Gate>> = {
  'identity.organisation': (_row, was, by) => was === null && by.may('organisationRegister'),
  'identity.account': (row, was, by) =>
    was === null
      ? row.closed_at === null
      : was.closed_at === null && only(row, was, 'closed_at') && by.may('memberClose', row.registered_by_id),
  'identity.login': (row, was, by) => accepted(row, was, by),
  'identity.membership': (row, was, by) => {
    if (was !== null) {
      return by.may('membershipEnd', row.organisation_id) && endsSooner(row, was);
    }
    if (!by.gives(row.organisation_id, row.role)) return false;
    if (accepted(row, was, by)) return true;
    return (
      by.may('membershipGive', row.organisation_id) &&
      toCome(row.starts_on) &&
      (row.account_id !== by.actor || by.mayTake(row))
    );
  },
  'identity.delegated_limit': (row, was, by) =>
    was === null &&
    row.account_id !== by.actor &&
    row.set_by_id === by.actor &&
    toCome(row.starts_on) &&
    by.may('memberLimitSet', row.organisation_id),
  'identity.invitation': (row, was, by) => {
    const theirs =
      row.account_id === null
        ? by.may('memberInvite', row.organisation_id) || by.may('administratorInvite')
        : by.may('accountInvite', row.organisation_id);
    if (was === null) {
      return (
        theirs &&
        row.invited_by_id === by.actor &&
        row.accepted_at === null &&
        row.withdrawn_at === null &&
        (row.roles as string[]).every((role) => by.gives(row.organisation_id, role))
      );
    }
    return (
      was.accepted_at === null &&
      was.withdrawn_at === null &&
      theirs &&
      only(row, was, 'withdrawn_at') &&
      row.withdrawn_at !== null
    );
  },
  'identity.broker_accreditation': (row, was, by) =>
    was === null
      ? by.may('accreditationRecord', row.organisation_id)
      : by.may('accreditationEnd', row.organisation_id) && endsSooner(row, was),
};

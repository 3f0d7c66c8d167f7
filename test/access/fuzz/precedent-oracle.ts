/**
 * Which stories for others an account may read, said a second time: those that are published, and as a moderator those of people
 * that neither the account nor any organisation it belongs to has anything to do with.
 */
export const PRECEDENTS = `
  select 'planning.precedent ' || p.id from planning.precedent p
  where p.status = 'PUBLISHED'
    or exists (select from holds where role in ('SUPPORT_ADVISER', 'OPERATOR')) and exists (
      select from planning.peer_story s join people.supported_person whose on whose.id = s.person_id
      where s.precedent_id = p.id and s.status <> 'WITHDRAWN' and s.written_by_id <> $1::uuid
        and whose.account_id is distinct from $1::uuid
        and not exists (select from people.representation r where r.person_id = whose.id and r.account_id = $1::uuid)
        and not exists (select from people.decision_supporter d where d.person_id = whose.id and d.account_id = $1::uuid)
        and not exists (select from people.access_grant g where g.person_id = whose.id and g.account_id = $1::uuid)
        and not exists (
          select from holds where holds.organisation_id = whose.authority_id
            or holds.organisation_id in (select g.organisation_id from people.access_grant g where g.person_id = whose.id)
            or holds.organisation_id in (select f.holder_id from funds.individual_service_fund f where f.person_id = whose.id)
            or holds.organisation_id in (select c.provider_id from commissioning.commission c where c.person_id = whose.id)
            or holds.organisation_id in (
              select v.organisation_id from planning.shortlisted_service l join directory.support_service v on v.id = l.service_id
              where l.person_id = whose.id)))`;

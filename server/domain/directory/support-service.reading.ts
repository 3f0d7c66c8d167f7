import { column, one, reading } from '../../database/reading.ts';

reading('SupportService', 'directory.support_service', {
  id: column('id'),
  name: column('name'),
  kinds: column('kinds'),
  sector: column('sector'),
  status: column('status'),
  organisation: one('Organisation', 'organisation_id'),
});

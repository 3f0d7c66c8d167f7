import { column, reading } from '../../database/reading.ts';

reading('Organisation', 'identity.organisation', {
  id: column('id'),
  name: column('name'),
  functions: column('functions'),
  spNumber: column('sp_number'),
  councilArea: column('council_area'),
});

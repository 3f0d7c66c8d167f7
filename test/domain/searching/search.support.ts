import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import '../../../server/domain/rooms.ts';
import { encodeCursor } from '../../../server/database/reading/page.ts';
import { type SelectedField, type Selection, selected } from '../../../server/database/reading/selection.ts';
import { type ServiceSearch, searchServices } from '../../../server/domain/searching/search.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import { openFolder, registerOf } from '../importing/importing.support.ts';

/** A page of services with some fields of each. */
export function selecting(...fields: (string | SelectedField)[]): Selection {
  return selected('supportServices', [selected('edges', [selected('node', fields)]), 'totalCount', 'pageInfo'])
    .selection;
}

const ungraded = { MinGrade: '', KQ_Support_Wellbeing: '', KQ_Leadership: '', Publication_of_Latest_Grading: '' };
const graded = (grade: string) => ({ MinGrade: grade, KQ_Support_Wellbeing: grade, KQ_Leadership: grade });
const shetland = { Council_Area_Name: 'Shetland Islands', Service_town: 'LERWICK', Service_Postcode: 'ZE1 0AA' };

/** Eight invented services, and where they lie. */
const SERVICES = [
  [{ CSNumber: 'CS2099000001', ServiceName: 'Bràigh Home Care', ...graded('5') }, 57.4778, -4.2247],
  [
    {
      CSNumber: 'CS2099000002',
      ServiceName: "St. Fillan's Supported Living",
      CareService: 'Housing Support Service',
      ...graded('3'),
    },
    57.48,
    -4.21,
  ],
  [
    { CSNumber: 'CS2099000003', ServiceName: 'Heathery Knowe', CareService: 'Care Home Service', ...graded('6') },
    57.6,
    -4.4,
  ],
  [
    {
      CSNumber: 'CS2099000004',
      ServiceName: 'Selkie Support',
      ...shetland,
      ...ungraded,
      ServiceType: 'Voluntary or Not for Profit',
    },
    60.155,
    -1.145,
  ],
  [{ CSNumber: 'CS2099000005', ServiceName: 'Selkie Home Support', ...shetland, ...graded('2') }, 60.2, -1.2],
  [{ CSNumber: 'CS2099000006', ServiceName: 'Quiet House', PublicList: 'No', ...graded('4') }, null, null],
  [{ CSNumber: 'CS2099000007', ServiceName: 'Bràigh Evening Care', ServiceStatus: 'Inactive' }, 57.4778, -4.2247],
  [{ CSNumber: 'CS2099000008', ServiceName: 'Bràigh Old Care' }, 57.4778, -4.2247],
] as const;

/** Takes the services in, all but the last of which are in the newer register; the last is closed. */
export async function seedServices({ owner, ownerUrl }: Pick<TestDatabase, 'owner' | 'ownerUrl'>): Promise<void> {
  const folder = await openFolder();
  const rows = SERVICES.map(([row]) => row);
  await importRegister(ownerUrl, { file: await folder.write('register-2026-04-30.csv', registerOf(...rows)) });
  await importRegister(ownerUrl, {
    file: await folder.write('register-2026-05-31.csv', registerOf(...rows.slice(0, -1))),
  });
  for (const [{ CSNumber }, latitude, longitude] of SERVICES) {
    await owner.query(
      'update directory.support_service s set latitude = $2, longitude = $3 from directory.registration r where r.service_id = s.id and r.cs_number = $1',
      [CSNumber, latitude, longitude],
    );
  }
  await folder.close();
}

export const INVERNESS = { latitude: 57.4778, longitude: -4.2247 };

/** The names a search finds, in order; and what it counted. */
export async function find(world: TestDatabase, search: Partial<ServiceSearch>) {
  const page = await searchServices(world.database.statements(null), {
    page: { first: 20 },
    selection: selecting('name'),
    ...search,
  });
  return {
    names: page.rows.slice(0, page.first).map(({ name }) => name),
    total: page.totalCount,
    more: page.rows.length > page.first,
    after: encodeCursor(page.rows[page.first - 1]?._cursor ?? []),
  };
}

import type { LocalDate } from '../../../foundation/period.ts';
import { serviceSearchTextOf, wordsOf } from '../../directory/search-text.ts';
import type { Sector, ServiceKind, ServiceStatus } from '../../directory/support-service.entity.ts';
import { findCouncilArea, findCouncilAreaByName } from '../../places/council-areas.ts';
import { findPostcode } from '../../places/postcode.ts';
import type { CsvRecord } from '../csv-file.ts';
import { quoted } from '../file-refusal.ts';
import { cellsOf, GRADE_FIELDS, type GradeName, type RegisterCells, type RegisterColumns } from './columns.ts';

/** The data we take from one row of the register: no manager, no e-mail, no risk score. */
export interface RegisterRow extends Readonly<Record<GradeName, number | null>> {
  readonly line: number;
  readonly csNumber: string;
  readonly twinCsNumber: string | null;
  readonly kind: ServiceKind;
  /** The kind and, for a support service, the further kinds it is registered for. */
  readonly kinds: readonly ServiceKind[];
  readonly sector: Sector;
  readonly status: Exclude<ServiceStatus, 'CLOSED'>;
  readonly name: string;
  readonly spNumber: string;
  readonly providerName: string;
  readonly councilArea: string | null;
  readonly addressWithheld: boolean;
  readonly address: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly registeredPlaces: number | null;
  readonly minimumGrade: number | null;
  readonly gradedOn: LocalDate | null;
  readonly complaintsUpheld: number | null;
  readonly complaintsSince: LocalDate | null;
  readonly lastInspectedOn: LocalDate | null;
  readonly registeredOn: LocalDate | null;
  readonly searchText: string;
  /** Separate, so that it can be left out if the twin's address is withheld. */
  readonly townWords: string | null;
}

const KINDS: Readonly<Record<string, ServiceKind>> = {
  'housing support service': 'HOUSING_SUPPORT',
  'adult placement service': 'ADULT_PLACEMENT',
  'care home service': 'CARE_HOME',
  'nurse agency': 'NURSE_AGENCY',
  'offender accommodation service': 'OFFENDER_ACCOMMODATION',
};
/** The types in the 2010 Act s.47 that are only for children: nobody directs such support with a budget here. */
const FOR_CHILDREN =
  /^(?:child ?minding|day care of children|child ?care agency|school care|fostering|adoption|secure)/i;
const CARE_AT_HOME = /^care at home$/i;
const SECTORS: Readonly<Record<string, Sector>> = {
  private: 'PRIVATE',
  'voluntary or not for profit': 'VOLUNTARY',
  'local authority': 'LOCAL_AUTHORITY',
  'health board': 'HEALTH_BOARD',
};
/** A registration that the provider proposes to cancel is active until it is cancelled. */
const STATUSES: Readonly<Record<string, RegisterRow['status']>> = {
  active: 'ACTIVE',
  'proposing to cancel': 'ACTIVE',
  inactive: 'INACTIVE',
};

/**
 * Parses one record of the register.
 * @returns null for a type of service that is only for children
 * @throws DomainError INVALID_INPUT with the line and column of the fault
 */
export function readRow(record: CsvRecord, columns: RegisterColumns): RegisterRow | null {
  const cells = cellsOf(record, columns);
  const careService = cells.matching('careService', /./, 'Support Service');
  if (FOR_CHILDREN.test(careService)) return null;
  const name = cells.matching('serviceName', /./, 'the name of a service');
  const providerName = cells.matching('providerName', /./, 'the name of a provider');
  const councilArea = readCouncilArea(cells);
  const place = readPlace(cells);
  const { kind, kinds } = readKinds(cells, careService);
  const councilName = councilArea && (findCouncilArea(councilArea)?.name ?? null);
  return {
    line: record.line,
    csNumber: cells.matching('csNumber', /^CS\d{10}$/, 'CS and ten digits'),
    twinCsNumber: cells.text('twinCsNumber') && cells.matching('twinCsNumber', /^CS\d{10}$/, 'CS and ten digits'),
    kind,
    kinds,
    sector: readOneOf(cells, 'sector', SECTORS),
    status: readOneOf(cells, 'status', STATUSES),
    name,
    spNumber: cells.matching('spNumber', /^SP\d{10}$/, 'SP and ten digits'),
    providerName,
    councilArea,
    ...place,
    telephone: cells.text('telephone'),
    // Support in people's own homes has no places, and the register then often says 0.
    registeredPlaces: cells.count('registeredPlaces') || null,
    ...readGrades(cells),
    ...readComplaints(cells, columns),
    lastInspectedOn: cells.day('lastInspectedOn'),
    registeredOn: cells.day('registeredOn'),
    searchText: serviceSearchTextOf({ name, kinds }, [providerName, councilName]),
    townWords: place.town && wordsOf(place.town).join(' '),
  };
}

function readKinds(cells: RegisterCells, careService: string): { kind: ServiceKind; kinds: readonly ServiceKind[] } {
  if (!/^support service$/i.test(careService)) {
    const kind = KINDS[careService.toLowerCase()];
    if (kind === undefined) cells.refuse('careService', `${quoted(careService)} is no type of care service we know.`);
    return { kind, kinds: [kind] };
  }
  const additional = (cells.text('additionalSubtypes') ?? '').split(';').map((subtype) => subtype.trim());
  if (CARE_AT_HOME.test(cells.text('subtype') ?? '')) {
    const others = additional.some((subtype) => subtype !== '' && !CARE_AT_HOME.test(subtype));
    return { kind: 'CARE_AT_HOME', kinds: others ? ['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'] : ['CARE_AT_HOME'] };
  }
  const atHome = additional.some((subtype) => CARE_AT_HOME.test(subtype));
  return {
    kind: 'OTHER_SUPPORT_SERVICE',
    kinds: atHome ? ['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'] : ['OTHER_SUPPORT_SERVICE'],
  };
}

function readOneOf<Value>(
  cells: RegisterCells,
  column: 'sector' | 'status',
  values: Readonly<Record<string, Value>>,
): Value {
  const text = cells.text(column) ?? '';
  const known = values[text.toLowerCase()];
  if (known === undefined)
    cells.refuse(column, `${quoted(text)} is none of ${Object.keys(values).map(quoted).join(', ')}.`);
  return known;
}

function readCouncilArea(cells: RegisterCells): string | null {
  const name = cells.matching('councilArea', /./, 'the name of a council area, or "outside Scotland"');
  if (/^outside scotland$/i.test(name)) return null;
  const area = findCouncilAreaByName(name);
  if (area === null) cells.refuse('councilArea', `${quoted(name)} is not one of the 32 council areas.`);
  return area.code;
}

type Place = Pick<RegisterRow, 'addressWithheld' | 'address' | 'town' | 'postcode'>;

/**
 * Reads the address if it is public. "PublicList" is Yes or No, in some years Y or N. An address that is not public is not
 * even read.
 */
function readPlace(cells: RegisterCells): Place {
  const publicList = cells.matching('publicList', /^(?:y|yes|n|no)$/i, 'Yes or No');
  if (/^n/i.test(publicList)) return { addressWithheld: true, address: null, town: null, postcode: null };
  const lines = (['addressLine1', 'addressLine2', 'addressLine3', 'addressLine4'] as const)
    .map((line) => cells.text(line))
    .filter((line) => line !== null);
  const postcode = cells.text('postcode');
  return {
    addressWithheld: false,
    address: lines.length > 0 ? lines.join('\n') : null,
    town: inTitleCase(cells.text('town')),
    // A postcode from outside the United Kingdom is kept as it is; it gets no place on the map.
    postcode: postcode && (findPostcode(postcode) ?? postcode.toUpperCase()),
  };
}

/** Converts towns that are all in capitals. */
function inTitleCase(town: string | null): string | null {
  if (town === null || town !== town.toUpperCase()) return town;
  return town
    .toLowerCase()
    .replaceAll(/(^|[\s-])(\p{Letter})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function readGrades(cells: RegisterCells): Pick<RegisterRow, GradeName | 'minimumGrade' | 'gradedOn'> {
  const grades = Object.fromEntries(GRADE_FIELDS.map((name) => [name, cells.grade(name)])) as Record<
    GradeName,
    number | null
  >;
  const given = Object.values(grades).filter((grade) => grade !== null);
  const minimumGrade = cells.grade('minimumGrade') ?? (given.length > 0 ? Math.min(...given) : null);
  const gradedOn = cells.day('gradedOn');
  // One report was published without a grade: that is not a grading.
  return { ...grades, minimumGrade, gradedOn: minimumGrade === null ? null : gradedOn };
}

function readComplaints(
  cells: RegisterCells,
  { complaints }: RegisterColumns,
): Pick<RegisterRow, 'complaintsUpheld' | 'complaintsSince'> {
  if (complaints.length === 0) return { complaintsUpheld: null, complaintsSince: null };
  // In these columns the register leaves zero blank.
  const complaintsUpheld = complaints.reduce((sum, { column }) => sum + (cells.count(column) ?? 0), 0);
  const firstYear = Math.min(...complaints.map(({ startYear }) => startYear));
  return { complaintsUpheld, complaintsSince: `${firstYear}-04-01` };
}

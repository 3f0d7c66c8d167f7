import type { LocalDate } from '../../../foundation/period.ts';
import type { Sector, ServiceKind, ServiceStatus } from '../../directory/support-service.entity.ts';
import { currentCodeOf, findCouncilArea, findCouncilAreaByName } from '../../places/council-areas.ts';
import { findPostcode } from '../../places/postcode.ts';
import type { CsvRecord } from '../csv-file.ts';
import { quoted } from '../file-refusal.ts';
import { UnusableRowError } from '../set-aside.ts';
import { cellsOf, type OnUnknownDay, type RegisterCells } from './cells.ts';
import { GRADE_FIELDS, type GradeName, type RegisterColumns } from './columns.ts';
import { AT_HOME, codeOf, KINDS, OUTSIDE_SCOTLAND, PUBLIC, SECTORS, STATUSES } from './spellings.ts';

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
  /** The provider, as far as it can be read, and what is wrong with it; null if nothing is. */
  readonly spNumber: string | null;
  readonly providerName: string | null;
  readonly providerFault: UnusableRowError | null;
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
}

/** The types in the 2010 Act s.47 that are only for children: nobody directs such support with a budget here. */
const FOR_CHILDREN =
  /^(?:child ?minding|day care of children|child ?care agency|school care|fostering|adoption|secure)/i;
const CS_NUMBER = /^CS\d{10}$/;
const SP_NUMBER = /^SP\d{10}$/;

/**
 * Parses one record of the register. A row whose provider cannot be read is returned with what is known of it.
 * @returns null for a type of service that is only for children
 * @throws UnusableRowError with the column of the fault
 */
export function readRow(
  record: CsvRecord,
  columns: RegisterColumns,
  onUnknownDay?: OnUnknownDay | undefined,
): RegisterRow | null {
  const cells = cellsOf(record, columns, onUnknownDay);
  const careService = cells.matching('careService', /./, 'Support Service');
  if (FOR_CHILDREN.test(careService)) return null;
  return {
    line: record.line,
    csNumber: readNumber(cells, 'csNumber') ?? cells.matching('csNumber', CS_NUMBER, 'CS and ten digits'),
    twinCsNumber: readTwin(cells),
    ...readKinds(cells, careService),
    sector: cells.code(
      'sector',
      SECTORS,
      'a sector: Private, Voluntary or Not for Profit, Local Authority or Health Board',
    ),
    status: cells.code('status', STATUSES, 'a status: Active, Inactive or Proposing to Cancel'),
    name: cells.matching('serviceName', /./, 'the name of a service'),
    ...readProvider(cells),
    councilArea: readCouncilArea(cells),
    ...readPlace(cells),
    telephone: cells.text('telephone'),
    // Support in people's own homes has no places, and the register then often says 0.
    registeredPlaces: cells.count('registeredPlaces') || null,
    ...readGrades(cells),
    ...readComplaints(cells, columns),
    lastInspectedOn: cells.day('lastInspectedOn'),
    registeredOn: cells.day('registeredOn'),
  };
}

/** Returns the CS number of a record whatever else is wrong with it, or null if that cannot be read either. */
export function findNumber(record: CsvRecord, columns: RegisterColumns): string | null {
  try {
    return readNumber(cellsOf(record, columns), 'csNumber');
  } catch (error) {
    if (error instanceof UnusableRowError) return null;
    throw error;
  }
}

function readNumber(cells: RegisterCells, column: 'csNumber' | 'twinCsNumber' | 'spNumber'): string | null {
  const number = cells.text(column)?.toUpperCase().replaceAll(' ', '') ?? '';
  return (column === 'spNumber' ? SP_NUMBER : CS_NUMBER).test(number) ? number : null;
}

function readTwin(cells: RegisterCells): string | null {
  if (cells.text('twinCsNumber') === null) return null;
  return readNumber(cells, 'twinCsNumber') ?? cells.matching('twinCsNumber', CS_NUMBER, 'CS and ten digits');
}

function readProvider(cells: RegisterCells): Pick<RegisterRow, 'spNumber' | 'providerName' | 'providerFault'> {
  const spNumber = readNumber(cells, 'spNumber');
  const providerName = cells.text('providerName');
  return { spNumber, providerName, providerFault: faultOf(cells, spNumber) };
}

function faultOf(cells: RegisterCells, spNumber: string | null): UnusableRowError | null {
  try {
    if (spNumber === null) cells.matching('spNumber', SP_NUMBER, 'SP and ten digits');
    cells.matching('providerName', /./, 'the name of a provider');
    return null;
  } catch (error) {
    if (error instanceof UnusableRowError) return error;
    throw error;
  }
}

function readKinds(cells: RegisterCells, careService: string): Pick<RegisterRow, 'kind' | 'kinds'> {
  const asSupport = /^support services?(?:\W+(\w.*)?)?$/i.exec(careService);
  if (asSupport === null) {
    const kind = cells.code('careService', KINDS, 'a type of care service that we know');
    return { kind, kinds: [kind] };
  }
  const isAtHome = (subtype: string) => codeOf(subtype, AT_HOME) === true;
  const additional = (cells.text('additionalSubtypes') ?? '').split(';').filter((subtype) => subtype.trim() !== '');
  if (isAtHome(cells.text('subtype') ?? asSupport[1] ?? '')) {
    const others = additional.some((subtype) => !isAtHome(subtype));
    return { kind: 'CARE_AT_HOME', kinds: others ? ['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'] : ['CARE_AT_HOME'] };
  }
  return {
    kind: 'OTHER_SUPPORT_SERVICE',
    kinds: additional.some(isAtHome) ? ['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'] : ['OTHER_SUPPORT_SERVICE'],
  };
}

function readCouncilArea(cells: RegisterCells): string | null {
  const name = cells.matching('councilArea', /./, 'the name of a council area, or "outside Scotland"');
  if (codeOf(name, OUTSIDE_SCOTLAND) === true) return null;
  const area = findCouncilAreaByName(name) ?? findCouncilArea(currentCodeOf(name.toUpperCase()));
  return area === null ? cells.refuse('councilArea', `${quoted(name)} is not one of the 32 council areas.`) : area.code;
}

type Place = Pick<RegisterRow, 'addressWithheld' | 'address' | 'town' | 'postcode'>;

/** Reads the address if it is public. An address that is not public is not even read. */
function readPlace(cells: RegisterCells): Place {
  if (!cells.code('publicList', PUBLIC, 'Yes or No'))
    return { addressWithheld: true, address: null, town: null, postcode: null };
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

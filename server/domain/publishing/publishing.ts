import type { Statements } from '../../database/database.ts';
import { findOne, readNumberedPage } from '../../database/reading/read.ts';
import { selected } from '../../database/reading/selection.ts';
import { isId } from '../../foundation/input.ts';
import type { OrganizationDocument, PageDocument, ServiceAtLocationDocument, ServiceDocument } from './documents.ts';
import { organisationDocument } from './organisation-document.ts';
import { pageOf } from './page-document.ts';
import { parametersOf, type QueryValues } from './parameters.ts';
import { serviceAtLocationDocument } from './place-document.ts';
import { fieldsOf, type PublishedGroup } from './published.projection.ts';
import type { PublishedBasics, PublishedOrganisation, PublishedService, PublishedServicePlace } from './published.ts';
import { type Condition, organisationsAsked, pageWanted, placesAsked, servicesAsked } from './published-filter.ts';
import { basicServiceDocument, fullServiceDocument } from './service-document.ts';

/** Largest page with `minimal`: harvesters want all ids in one request. */
const LARGEST_MINIMAL = 10_000;

/** A document, and when its contents last changed. */
export interface Published<Document> {
  readonly document: Document;
  readonly modifiedAt: Date | null;
}

export interface MinimalDocument {
  readonly id: string;
  readonly last_modified: string;
}

/**
 * Returns a page of services in order of their ids, so that services added while somebody walks the pages come last. One
 * statement.
 * @throws DomainError INVALID_INPUT naming the parameter; NOT_FOUND beyond the last page
 */
export async function listServices(
  statements: Statements,
  given: QueryValues,
): Promise<PageDocument<ServiceDocument | MinimalDocument>> {
  const parameters = parametersOf(given);
  const condition = servicesAsked(given);
  if (parameters.flag('minimal')) {
    const page = pageWanted(given, { largest: LARGEST_MINIMAL, usual: LARGEST_MINIMAL });
    const { total, rows } = await readServices<PublishedBasics>(statements, {
      condition,
      page,
      group: 'publishedMinimal',
    });
    const contents = rows.map(({ id, modifiedAt }) => ({ id, last_modified: new Date(modifiedAt).toISOString() }));
    return pageOf(contents, { page, total });
  }
  const page = pageWanted(given);
  if (parameters.flag('full')) {
    const { total, rows } = await readServices<PublishedService>(statements, {
      condition,
      page,
      group: 'publishedFull',
    });
    return pageOf(rows.map(fullServiceDocument), { page, total });
  }
  const { total, rows } = await readServices<PublishedBasics>(statements, { condition, page, group: 'publishedBasic' });
  return pageOf(rows.map(basicServiceDocument), { page, total });
}

/** Returns a service's full document, even if it is closed; null if the id is unknown. */
export async function findService(statements: Statements, id: string): Promise<Published<ServiceDocument> | null> {
  const service = await findPublished<PublishedService>(statements, {
    ...{ id, group: 'publishedFull' },
    condition: (row, statement) => `${row}.id = ${statement.bind(id)}::uuid`,
  });
  if (service === null) return null;
  return { document: fullServiceDocument(service), modifiedAt: new Date(service.modifiedAt) };
}

/** Returns a page of public places, each with its service's id. One statement. */
export async function listServiceAtLocations(
  statements: Statements,
  given: QueryValues,
): Promise<PageDocument<ServiceAtLocationDocument>> {
  const page = pageWanted(given);
  const full = parametersOf(given).flag('full');
  const { total, rows } = await readNumberedPage(statements, {
    ...{ type: 'PublicPlace', selection: { fields: [selected('published')] }, page },
    condition: placesAsked(given),
  });
  return pageOf(
    rows.map(({ published }) => serviceAtLocationDocument(published as PublishedServicePlace, { full })),
    { page, total },
  );
}

export async function findServiceAtLocationById(
  statements: Statements,
  id: string,
): Promise<Published<ServiceAtLocationDocument> | null> {
  if (!isId(id)) return null;
  const found = await findOne(statements, {
    ...{ type: 'PublicPlace', selection: { fields: [selected('published')] } },
    condition: (row, statement) => `${row}.id = ${statement.bind(id)}::uuid`,
  });
  if (found === null) return null;
  const place = found.published as PublishedServicePlace;
  return { document: serviceAtLocationDocument(place, { full: true }), modifiedAt: new Date(place.modifiedAt) };
}

/** Returns a page of the organisations that have a service here. One statement. */
export async function listOrganisations(
  statements: Statements,
  given: QueryValues,
): Promise<PageDocument<OrganizationDocument>> {
  const page = pageWanted(given);
  const { total, rows } = await readNumberedPage(statements, {
    ...{ type: 'Organisation', selection: { fields: [selected('published')] }, page },
    condition: organisationsAsked(given),
  });
  return pageOf(
    rows.map(({ published }) => organisationDocument(published as PublishedOrganisation)),
    { page, total },
  );
}

export async function findOrganisation(
  statements: Statements,
  id: string,
): Promise<Published<OrganizationDocument> | null> {
  if (!isId(id)) return null;
  const hasServices = organisationsAsked({});
  const found = await findOne(statements, {
    ...{ type: 'Organisation', selection: { fields: [selected('published')] } },
    condition: (row, statement) => `${row}.id = ${statement.bind(id)}::uuid and ${hasServices(row, statement)}`,
  });
  if (found === null) return null;
  return { document: organisationDocument(found.published as PublishedOrganisation), modifiedAt: null };
}

interface ServicesAsked {
  readonly condition: Condition;
  readonly page: { readonly number: number; readonly size: number };
  readonly group: PublishedGroup;
}

async function readServices<Row>(
  statements: Statements,
  { condition, page, group }: ServicesAsked,
): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
  const { total, rows } = await readNumberedPage(statements, {
    ...{ type: 'SupportService', selection: { fields: [selected(group, fieldsOf(group))] }, condition, page },
  });
  return { total, rows: rows.map((row) => row[group] as Row) };
}

async function findPublished<Row>(
  statements: Statements,
  { id, group, condition }: Pick<ServicesAsked, 'condition' | 'group'> & { readonly id: string },
): Promise<Row | null> {
  if (!isId(id)) return null;
  const selection = { fields: [selected(group, fieldsOf(group))] };
  const found = await findOne(statements, { type: 'SupportService', selection, condition });
  return found === null ? null : (found[group] as Row);
}

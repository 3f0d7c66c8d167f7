import { wordsOf } from '../directory/search-text.ts';
import type { PageDocument, TaxonomyDocument, TaxonomyTermDocument } from './documents.ts';
import { pageOfAll } from './page-document.ts';
import { parametersOf, type QueryValues, refused } from './parameters.ts';
import { pageWanted } from './published-filter.ts';
import { findTaxonomy, findTerm, getTaxonomyOf, TAXONOMIES, type Taxonomy, TERMS, type Term } from './taxonomies.ts';

/** Must be raised whenever a term is added, removed or changes its meaning. */
const VERSION = '1';

function taxonomyDocument({ id, name, description }: Taxonomy): TaxonomyDocument {
  return { id, name, description, version: VERSION };
}

export function termDocument({ id, code, name, taxonomyKey }: Term): TaxonomyTermDocument {
  const taxonomy = getTaxonomyOf(taxonomyKey);
  return {
    id,
    code,
    name,
    description: `${taxonomy.name}: ${name}`,
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
  };
}

/** @throws DomainError INVALID_INPUT naming the parameter; NOT_FOUND beyond the last page */
export function listTaxonomies(given: QueryValues): PageDocument<TaxonomyDocument> {
  const isAsked = byName(given);
  return pageOfAll(
    TAXONOMIES.filter(({ name }) => isAsked(name)).map((each) => taxonomyDocument(each)),
    pageWanted(given),
  );
}

/** Returns the terms asked for. None of our terms has a parent. */
export function listTaxonomyTerms(given: QueryValues): PageDocument<TaxonomyTermDocument> {
  const parameters = parametersOf(given);
  const taxonomyId = parameters.id('taxonomy_id');
  const isUnder = parameters.id('parent_id') !== null && !parameters.flag('top_only');
  const taxonomy = taxonomyId === null ? null : findTaxonomy(taxonomyId);
  if (taxonomyId !== null && taxonomy === null) throw refused('taxonomy_id', 'has to be the id of one of /taxonomies');
  const isAsked = byName(given);
  const terms = (taxonomy?.terms ?? TERMS).filter(({ name }) => !isUnder && isAsked(name));
  return pageOfAll(
    terms.map((term) => termDocument(term)),
    pageWanted(given),
  );
}

export function findTaxonomyDocument(id: string): TaxonomyDocument | null {
  const found = findTaxonomy(id.toLowerCase());
  return found === null ? null : taxonomyDocument(found);
}

export function findTermDocument(id: string): TaxonomyTermDocument | null {
  const found = findTerm(id.toLowerCase());
  return found === null ? null : termDocument(found);
}

function byName(given: QueryValues): (name: string) => boolean {
  const asked = wordsOf(parametersOf(given).text('search') ?? '');
  return (name) => {
    const words = wordsOf(name);
    return asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
  };
}

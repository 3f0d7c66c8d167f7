import type { TaxonomyDocument, TaxonomyTermDocument } from './documents.ts';
import { getTaxonomyOf, type Taxonomy, type Term } from './taxonomies.ts';

/** Raised whenever a term is added, taken away or comes to mean something else. */
const VERSION = '1';

export function taxonomyDocument({ id, name, description }: Taxonomy): TaxonomyDocument {
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

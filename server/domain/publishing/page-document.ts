import { DomainError } from '../../foundation/domain-error.ts';
import type { PageDocument } from './documents.ts';
import type { PageWanted } from './published-filter.ts';

interface Counted {
  readonly page: PageWanted;
  readonly total: number;
}

/**
 * Wraps a page's contents in the standard's envelope.
 * @throws DomainError NOT_FOUND beyond the last page
 */
export function pageOf<Content>(contents: readonly Content[], { page, total }: Counted): PageDocument<Content> {
  const pages = Math.ceil(total / page.size);
  if (page.number > Math.max(pages, 1)) {
    const last = pages === 0 ? 'There is nothing to page through.' : `The last page is ${pages}.`;
    throw new DomainError('NOT_FOUND', `There is no page ${page.number}. ${last}`, 'page');
  }
  return {
    total_items: total,
    total_pages: pages,
    page_number: page.number,
    size: contents.length,
    first_page: page.number === 1,
    last_page: page.number >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** Returns one page of a list that is complete in memory. */
export function pageOfAll<Content>(all: readonly Content[], page: PageWanted): PageDocument<Content> {
  const start = (page.number - 1) * page.size;
  return pageOf(all.slice(start, start + page.size), { page, total: all.length });
}

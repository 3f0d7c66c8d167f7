import { type Asker, UnusableAnswerError } from '../entry/asking.ts';
import { addressOfId, type FeedLimits, idAsSent, identifierOf, type Walk, type Walked } from '../entry/walk.ts';
import { type FoundOrganisation, withOrganisation } from './completing.ts';
import { feedAddressOf, under } from './feed-address.ts';
import { isWhole, readServicesPage, type ServicesPage } from './open-referral-page.ts';
import { type NumberedPage, pagesOf } from './pages.ts';
import { entryOfV1 } from './v1-entry.ts';
import { entryOfV3 } from './v3-entry.ts';
import { asItem, type FeedVersion, KIND_WORDS, whatItIs } from './what-it-is.ts';

const PER_PAGE = 100;
const AT_A_TIME = 4;

/** A service requested by its id, or why it could not be had. */
type Whole = { readonly document: unknown } | { readonly identifier: string | null; readonly fault: string };

/**
 * Walks an Open Referral UK feed, 3.0 or 1.0, with each service in full. Its address may be the feed's own, that of one of
 * its lists, that of one service, or that of a document that holds services.
 */
export function walkOpenReferral(asker: Asker, given: URL, limits: FeedLimits): Walk {
  const doubts: string[] = [];
  const { root, only } = feedAddressOf(given);
  let version: FeedVersion = 'V3';
  const pages = async function* (): AsyncGenerator<Walked> {
    const list = await findList(asker, given);
    const find = organisationFinder(asker, list.root);
    const wholeOf = wholeFinder(asker, under(list.root, '/services'));
    for await (const page of pagesOf({ ...list, limits, doubts })) {
      if ('fault' in page) {
        yield page;
        continue;
      }
      version = page.version;
      for await (const { place, whole } of wholeOnes(page, page.items.some(isWhole) ? asItIs : wholeOf)) {
        yield 'fault' in whole ? { place, ...whole } : { place, ...(await withOrganisation(whole.document, find)) };
      }
    }
  };
  const one = async function* (id: string): AsyncGenerator<Walked> {
    const document = await asker.ask(under(root, `/services/${id}`));
    const found = whatItIs(document, 'service');
    if (found.kind !== 'SERVICE' || found.page !== null)
      throw new UnusableAnswerError(found.kind === null ? `looks like ${found.looksLike}` : 'is not one service');
    version = found.version;
    doubts.push('it is one service of a feed');
    yield { place: `/services/${id}`, ...(await withOrganisation(document, organisationFinder(asker, root))) };
  };
  return {
    entries: () => (only === null ? pages() : one(only)),
    entryOf: (document) => (version === 'V3' ? entryOfV3(document) : entryOfV1(document)),
    doubts,
    passedOver: [],
    attribution: () => ({ licence: null, lines: [] }),
    sha256: () => asker.sha256(),
    close: () => asker.close(),
  };
}

/** A list of services, and the address under which the feed has the rest. */
interface FoundList {
  readonly root: URL;
  readonly first: ServicesPage;
  readonly ask: (number: number) => Promise<ServicesPage>;
}

/**
 * Finds the list of services: at `/services` under the feed's address, which may end in the name of a list itself, or else at
 * the very address that was given.
 * @throws UnusableAnswerError that says what the address looks like, if it holds no services
 */
async function findList(asker: Asker, given: URL): Promise<FoundList> {
  const { root } = feedAddressOf(given);
  const whole = under(given, '');
  const why: UnusableAnswerError[] = [];
  for (const each of root.href === whole.href ? [root] : [root, whole]) {
    try {
      return await listUnder(asker, each);
    } catch (error) {
      if (!(error instanceof UnusableAnswerError) || error.kind !== 'ELSEWHERE') throw error;
      why.push(error);
    }
  }
  return listAt(asker, given, why[0] as UnusableAnswerError);
}

async function listUnder(asker: Asker, root: URL): Promise<FoundList> {
  const ask = async (number: number) =>
    readServicesPage(await asker.ask(under(root, `/services?page=${number}&per_page=${PER_PAGE}&full=true`)));
  return { root, first: await ask(1), ask };
}

async function listAt(asker: Asker, given: URL, why: UnusableAnswerError): Promise<FoundList> {
  const answer = await asker.ask(given).catch((error: unknown) => {
    if (!(error instanceof UnusableAnswerError) || error.kind !== 'ELSEWHERE' || error.message.startsWith('answered'))
      throw why;
    throw new UnusableAnswerError(`${why.message} at /services, and its address itself ${error.message}`);
  });
  const found = whatItIs(answer, given.pathname);
  if (found.kind !== 'SERVICE') {
    const seems = found.kind === null ? `looks like ${found.looksLike}` : `holds ${KIND_WORDS[found.kind]}`;
    throw new UnusableAnswerError(`${why.message} at /services, and what is at its address ${seems}`);
  }
  const { items, version, page } = found;
  const pageAt = (number: number) => {
    const address = new URL(given.href);
    address.searchParams.set('page', String(number));
    return address;
  };
  return {
    root: feedAddressOf(given).root,
    first: { items, version, total: page?.total ?? null, pages: page?.pages ?? 1 },
    ask: async (number) => readServicesPage(await asker.ask(pageAt(number))),
  };
}

/** Returns a function that requests a service in full. */
function wholeFinder(asker: Asker, services: URL): (item: unknown) => Promise<Whole> {
  return async (item) => {
    const id = idAsSent(item);
    const address = id === null ? null : addressOfId(services, id);
    if (address === null) return { document: item };
    const identifier = identifierOf(item);
    try {
      const document = await asker.ask(address);
      if (identifierOf(document) === identifier) return { document };
      return { identifier, fault: `/services/${id} answers with another service` };
    } catch (error) {
      if (error instanceof UnusableAnswerError) return { identifier, fault: `/services/${id} ${error.message}` };
      throw error;
    }
  };
}

async function asItIs(document: unknown): Promise<Whole> {
  return { document };
}

/** Returns a function that requests an organisation by its id, each once. */
function organisationFinder(asker: Asker, root: URL): (id: string) => Promise<FoundOrganisation> {
  const found = new Map<string, Promise<FoundOrganisation>>();
  const ask = async (id: string): Promise<FoundOrganisation> => {
    const address = addressOfId(under(root, '/organizations'), id);
    if (address === null) return { why: 'has no address' };
    try {
      const organisation = asItem(await asker.ask(address));
      const isIt = identifierOf(organisation) === id.toLowerCase() && 'name' in organisation;
      return isIt ? { organisation } : { why: 'is another one, or none, at /organizations' };
    } catch (error) {
      if (error instanceof UnusableAnswerError) return { why: `${error.message} at /organizations` };
      throw error;
    }
  };
  return (id) => {
    const answer = found.get(id) ?? ask(id);
    found.set(id, answer);
    return answer;
  };
}

async function* wholeOnes(
  { items, number }: NumberedPage,
  find: (item: unknown) => Promise<Whole>,
): AsyncGenerator<{ readonly place: string; readonly whole: Whole }> {
  for (let start = 0; start < items.length; start += AT_A_TIME) {
    const some = await Promise.all(items.slice(start, start + AT_A_TIME).map(find));
    for (const [n, whole] of some.entries()) yield { place: `page ${number}, entry ${start + n + 1}`, whole };
  }
}

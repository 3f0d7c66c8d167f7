import { createHash } from 'node:crypto';
import { UnusableAnswerError } from '../entry/asking.ts';
import type { FeedFiles } from '../entry/feed-files.ts';
import { doubtOfTotal, identifierOf, type Walk, type Walked } from '../entry/walk.ts';
import { type FoundOrganisation, withOrganisation } from './completing.ts';
import { isWhole } from './open-referral-page.ts';
import { entryOfV1 } from './v1-entry.ts';
import { entryOfV3 } from './v3-entry.ts';
import { asItem, type FeedVersion, type Holding, type Item, isError, KIND_WORDS, whatItIs } from './what-it-is.ts';

/** A service as one document tells it, and how much it tells: the more, the larger. */
interface Telling {
  readonly document: unknown;
  readonly place: string;
  readonly weight: number;
}

/** What a first look at all files found, for the second. */
interface Survey {
  readonly organisations: Map<string, Item>;
  readonly locations: Map<string, Item>;
  /** Of the services that a list gives only by name: at which locations they are. */
  readonly atLocations: Map<string, Item[]>;
  /** The largest weight with which a service is told. */
  readonly weights: Map<string, number>;
  readonly passedOver: string[];
  holds: boolean;
}

/**
 * Walks the files of an Open Referral feed: a mirror of the standard's addresses (`service_list.json`,
 * `organization_list.json`), one list, or one document. Each file is taken as what it is. A service that several tell is
 * taken from the one that tells most; organisations and locations complete the services that name them by their ids.
 * @throws UnusableAnswerError, from `entries`, if no file holds a service
 */
export function walkFolder(files: FeedFiles): Walk {
  const doubts: string[] = [];
  const survey: Survey = {
    ...{ organisations: new Map(), locations: new Map(), atLocations: new Map(), weights: new Map() },
    ...{ passedOver: [], holds: false },
  };
  let version: FeedVersion = 'V3';
  return {
    entries: async function* () {
      const faults = await surveyAll(files, survey);
      if (!survey.holds) throw nothingIn(survey, faults);
      doubts.push(...faults.map(({ place, fault }) => `${place} ${fault}`));
      yield* faults;
      const [told, totals] = [new Map<string, string>(), { said: null as number | null, came: 0 }];
      for (const { name, document } of files.again()) {
        const holding = whatItIs(await document(), name);
        if (holding.kind === null) continue;
        if (holding.kind === 'SERVICE') {
          version = holding.version;
          totals.said ??= holding.page?.total ?? null;
          totals.came += holding.page === null ? 0 : holding.items.length;
        }
        for (const telling of tellingsIn(holding, name)) {
          if (isTold(telling, survey, told))
            yield { place: telling.place, ...(await complete(telling.document, survey)) };
        }
      }
      doubts.push(...doubtOfTotal(totals.said, totals.came));
    },
    entryOf: (document) => (version === 'V3' ? entryOfV3(document) : entryOfV1(document)),
    doubts,
    passedOver: survey.passedOver,
    attribution: () => ({ licence: null, lines: [] }),
    sha256: files.sha256,
    close: async () => undefined,
  };
}

type Fault = Extract<Walked, { readonly fault: string }>;

/** Looks at all files. @returns those that cannot be read, or hold a server's error in the place of what was asked for */
async function surveyAll(files: FeedFiles, survey: Survey): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name: place, document } of files.all()) {
    try {
      const found = whatItIs(await document(), place);
      if (found.kind !== null) lookAt(found, place, survey);
      else if (isError(found)) faults.push({ place, fault: `looks like ${found.looksLike}`, identifier: null });
      else survey.passedOver.push(`${place}, which looks like ${found.looksLike}`);
    } catch (error) {
      if (!(error instanceof UnusableAnswerError)) throw error;
      faults.push({ place, fault: error.message, identifier: null });
    }
  }
  return faults;
}

function lookAt(holding: Holding, name: string, survey: Survey): void {
  const { kind, items } = holding;
  const tellings = tellingsIn(holding, name);
  for (const { document, weight } of tellings) {
    const id = identifierOf(document);
    if (id !== null) survey.weights.set(id, Math.max(weight, survey.weights.get(id) ?? 0));
  }
  if (kind === 'ORGANISATION') keepById(items, survey.organisations);
  if (kind === 'LOCATION') keepById(items, survey.locations);
  if (kind === 'SERVICE_AT_LOCATION') for (const item of items) keepAtLocation(asItem(item), survey.atLocations);
  survey.holds ||= kind === 'SERVICE' || tellings.length > 0;
  const isUsed = kind === 'SERVICE' || kind === 'ORGANISATION' || kind === 'LOCATION' || kind === 'SERVICE_AT_LOCATION';
  if (!isUsed) survey.passedOver.push(`${name}, which holds ${KIND_WORDS[kind]}`);
}

function keepById(items: readonly unknown[], into: Map<string, Item>): void {
  for (const item of items) into.set(identifierOf(item) ?? '', asItem(item));
}

function keepAtLocation({ service, service_id, ...at }: Item, into: Map<string, Item[]>): void {
  const id = identifierOf(service) ?? identifierOf({ id: service_id });
  if (id !== null) into.set(id, [...(into.get(id) ?? []), at]);
}

/** Returns the services of a document: of its own, or inside its organisations and services at locations. */
function tellingsIn({ kind, items }: Holding, name: string): Telling[] {
  const whole = (document: unknown) => (isWhole(document) ? 2 : 0);
  return items.flatMap((item, n): Telling[] => {
    const place = `${name}, entry ${n + 1}`;
    if (kind === 'SERVICE') return [{ document: item, place, weight: whole(item) + 1 }];
    const { services, service, ...holder } = asItem(item);
    const nested =
      kind === 'ORGANISATION' && Array.isArray(services) ? services : service === undefined ? [] : [service];
    return nested.map((each, m) => ({
      document: kind === 'ORGANISATION' ? { organization: holder, ...asItem(each) } : each,
      place: kind === 'ORGANISATION' ? `${place}, service ${m + 1}` : place,
      weight: whole(each),
    }));
  });
}

/** Whether a service is taken from here: no other document tells more of it, or told just this before. */
function isTold({ document, weight }: Telling, { weights }: Survey, told: Map<string, string>): boolean {
  const id = identifierOf(document);
  if (id === null) return true;
  const isNested = weight % 2 === 0;
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('base64');
  const before = told.get(id);
  if (weight < (weights.get(id) ?? 0) || before === digest || (isNested && before !== undefined)) return false;
  told.set(id, digest);
  return true;
}

/** Returns a service with what other documents tell of it. */
function complete(document: unknown, { organisations, locations, atLocations }: Survey) {
  const service = asItem(document);
  const id = identifierOf(document);
  const places = Array.isArray(service.service_at_locations)
    ? service.service_at_locations
    : (atLocations.get(id ?? '') ?? []);
  const located = places.map((each) => {
    const at = asItem(each);
    const location = locations.get(identifierOf({ id: at.location_id }) ?? '');
    return at.location == null && location !== undefined ? { ...at, location } : each;
  });
  const find = (organisation: string): FoundOrganisation => {
    const found = organisations.get(organisation.toLowerCase());
    return found === undefined ? { why: 'is in no document beside it' } : { organisation: found };
  };
  return withOrganisation(located.length === 0 ? document : { ...service, service_at_locations: located }, find);
}

/** Returns why there is no feed in the files, with what they look like. */
function nothingIn({ passedOver, organisations, locations, atLocations }: Survey, faults: readonly Fault[]): Error {
  const known = [
    ...(organisations.size > 0 ? [KIND_WORDS.ORGANISATION] : []),
    ...(locations.size > 0 ? [KIND_WORDS.LOCATION] : []),
    ...(atLocations.size > 0 ? [KIND_WORDS.SERVICE_AT_LOCATION] : []),
  ];
  const found = [...faults.map(({ place, fault }) => `${place} ${fault}`), ...passedOver, ...known].slice(0, 5);
  return new UnusableAnswerError(`holds no service of Open Referral: ${found.join('; ')}`);
}

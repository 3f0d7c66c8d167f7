import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importPostcodes } from '../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { TERMS } from '../../../server/domain/publishing/taxonomies.ts';
import { describeWithData, MAY_2026, POSTCODES } from '../../domain/importing/importing.support.ts';
import { createWorld, type OwnWorld } from '../../support/world.ts';
import { describeWithStandard, errorsOf, MOCKS, strictErrorsOf, walkProfile } from './profile.support.ts';

const SCHEMAS: Readonly<Record<string, string>> = {
  ...{ api_details: 'api_details', organization: 'organization', organization_full: 'organization' },
  ...{ service_full: 'service', service_list: 'service_list', service_at_location_full: 'service_at_location' },
  ...{ service_at_location_list: 'service_at_location_list', taxonomy: 'taxonomy', taxonomy_list: 'taxonomy_list' },
  ...{ taxonomy_term: 'taxonomy_term', taxonomy_term_list: 'taxonomy_term_list' },
};

/** How many errors each of a set of the validator's examples has. (Its list of organisations is described as one of them.) */
function errorsOfMocks(set: string): Record<string, number> {
  const counts = Object.entries(SCHEMAS).flatMap(([mock, schema]) => {
    const file = path.join(MOCKS, `V3.0-UK-${set}`, `${mock}.json`);
    if (!existsSync(file)) return [];
    const errors = errorsOf(`V3.0-UK/${schema}.json`, JSON.parse(readFileSync(file, 'utf8')));
    return errors.length > 0 ? [[mock, errors.length] as const] : [];
  });
  return Object.fromEntries(counts);
}

describeWithStandard('the checker itself', () => {
  test.each(['Default', 'Test'])('has nothing against the validator’s good examples: %s', (set) => {
    expect(errorsOfMocks(set)).toEqual({});
  });

  test('finds what is wrong with a good example that was spoilt', () => {
    const mock = path.join(MOCKS, 'V3.0-UK-Default/service_full.json');
    const service = JSON.parse(readFileSync(mock, 'utf8')) as Record<string, unknown>;
    const spoilt = { ...service, id: 'ten', status: 'open', url: 'nowhere', name: undefined };
    expect(errorsOf('V3.0-UK/service.json', JSON.parse(JSON.stringify(spoilt)))).toEqual([
      ' must have required property \'name\' {"missingProperty":"name"}',
      '/id must match format "uuid" {"format":"uuid"}',
      '/url must match format "uri" {"format":"uri"}',
      '/status must be equal to one of the allowed values {"allowedValues":["active","inactive","defunct","temporarily closed"]}',
    ]);
    expect(strictErrorsOf('service', { ...service, wheels: 4 })).toContain(
      ' must NOT have additional properties {"additionalProperty":"wheels"}',
    );
  });

  const withBadExamples = existsSync(path.join(MOCKS, 'V3.0-UK-Fail')) ? describe : describe.skip;
  withBadExamples('with the validator’s bad examples', () => {
    test('counts their errors as the validator does', () => {
      const { api_details, service_full, service_list, taxonomy_term } = errorsOfMocks('Fail');
      expect({ api_details, service_full, service_list, taxonomy_term }).toEqual({
        ...{ api_details: 2, service_full: 2, service_list: 11, taxonomy_term: 2 },
      });
      expect(errorsOfMocks('Warn')).toEqual({ taxonomy_term: 2 });
    });
  });
});

describeWithStandard('the published directory', () => {
  let world: OwnWorld;
  let base: string;
  beforeAll(async () => {
    world = await createWorld();
    base = `${await world.app.listen()}/open-referral`;
  });
  afterAll(() => world.close());

  const wrong = async () => (await walkProfile(base)).filter(({ errors }) => errors.length > 0);
  const get = async <Document>(url: string) => (await (await fetch(`${base}${url}`)).json()) as Document;

  test('passes levels 1 and 2 when the town is all there is', async () => {
    expect(await wrong()).toEqual([]);
  });

  test('passes when nothing is there', async () => {
    const empty = await createWorld();
    await empty.owner.query('truncate directory.support_service cascade');
    const address = `${await empty.app.listen()}/open-referral`;
    expect((await walkProfile(address)).filter(({ errors }) => errors.length > 0)).toEqual([]);
    await empty.close();
  });

  describeWithData('of the real register', () => {
    beforeAll(async () => {
      await importRegister(world.config.databaseUrl ?? '', { file: MAY_2026 });
      await importPostcodes(world.config.databaseUrl ?? '', { file: POSTCODES });
    }, 120_000);

    test('passes levels 1 and 2, on the first, the middle and the last page', async () => {
      const asked = await walkProfile(base);
      expect(asked.filter(({ errors }) => errors.length > 0)).toEqual([]);
      const urls = asked.map(({ url }) => url.replace(/[0-9a-f-]{36}/, 'id'));
      const lastOf = async (list: string) => (await get<{ total_pages: number }>(`${list}?per_page=7`)).total_pages;
      for (const list of ['/services', '/taxonomies', '/taxonomy_terms', '/service_at_locations']) {
        const last = await lastOf(list);
        expect(urls).toEqual(expect.arrayContaining([`${list}#1`, `${list}#${last}`, `${list}/id`]));
        if (last > 2) expect(urls).toContain(`${list}#${Math.floor(last / 2)}`);
      }
    });

    test('holds nothing that HSDS does not know, in any service, place, organisation, taxonomy or term', async () => {
      type Page = { contents: object[]; total_pages: number };
      const errors = new Set<string>();
      const seen: Record<string, number> = {};
      for (const [url, noun] of [
        ['/services?full=true', 'service'],
        ['/services?modified_after=2020-01-01', 'service'],
        ['/service_at_locations?full=true', 'service_at_location'],
        ['/organizations?', 'organization'],
        ['/taxonomies?', 'taxonomy'],
        ['/taxonomy_terms?', 'taxonomy_term'],
      ] as const) {
        let pages = 1;
        for (let page = 1; page <= pages; page += 1) {
          const { contents, total_pages } = await get<Page>(`${url}&per_page=100&page=${page}`);
          pages = total_pages;
          seen[url] = (seen[url] ?? 0) + contents.length;
          for (const each of contents) for (const error of strictErrorsOf(noun, each)) errors.add(`${noun}: ${error}`);
        }
      }
      expect([...errors]).toEqual([]);
      const { rows } = await world.owner.query(`
        select (count(*) filter (where status <> 'CLOSED'))::int as open, count(*)::int as every,
          (count(*) filter (where status <> 'CLOSED' and not address_withheld and postcode is not null))::int as placed,
          (count(distinct organisation_id) filter (where status <> 'CLOSED'))::int as organisations
        from directory.support_service`);
      const { open, every, placed, organisations } = rows[0];
      expect(Object.values(seen)).toEqual([open, every, placed, organisations, 13, TERMS.length]);
    }, 120_000);
  });
});

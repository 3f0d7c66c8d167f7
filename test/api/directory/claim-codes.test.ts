import { afterAll, describe, expect, test } from '@jest/globals';
import { employ } from '../../access/bystanders.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { enterRegistered } from '../../support/registered.ts';
import { createWorld } from '../../support/world.ts';
import { refusalOf } from '../identity/roles-held.ts';

const world = await createWorld();
const { owner, town } = world;
const { provider: kirsty, otherProvider: erlend, providerAdministrator: moira, operator: una } = town.accounts;
afterAll(() => world.close());

const claim = async (actorKey: string, number: string) =>
  String((await succeed(world, actorKey, 'claimMake', { number })).id);

describe('a code', () => {
  test('sent to the contact the register gives, and brought back by Moira, verifies a claim', async () => {
    const entry = await enterRegistered(owner, 'Rowan Tree at Night Limited');
    const claimId = await claim(kirsty, entry.csNumber);
    const first = await succeed(world, una, 'claimCodeIssue', { claimId }, 'code status');
    const second = await succeed(world, una, 'claimCodeIssue', { claimId }, 'code status');
    expect(second).toEqual({ code: expect.stringMatching(/^(\w{5}-){3}\w{5}$/), status: 'OPEN' });
    expect(await refusalOf(world, moira, ['claimCodeEnter', { claimId, code: String(first.code) }])).toEqual([
      { code: 'CODE_INVALID', field: 'code' },
    ]);
    const typed = String(second.code).toLowerCase().replaceAll('-', ' ');
    expect(await succeed(world, moira, 'claimCodeEnter', { claimId, code: typed }, 'status verifiedHow')).toEqual({
      status: 'VERIFIED',
      verifiedHow: 'CODE',
    });
    expect(await refusalOf(world, moira, ['claimCodeEnter', { claimId, code: typed }])).toEqual([
      { code: 'WRONG_STATE', field: null },
    ]);
    // Shown once, and kept by nobody.
    const { data } = await world.ask(una, `{ node(id: "${claimId}") { ... on ServiceClaim { code } } }`);
    expect(data).toEqual({ node: { code: null } });
    const { rows } = await owner.query('select code_hash from directory.claim_code where claim_id = $1', [claimId]);
    expect(rows.map(({ code_hash }) => code_hash)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.anything(),
    ]);
  });

  test('of one claim opens no other, is too old after its days, and is nothing to another organisation', async () => {
    const [one, other] = [await enterRegistered(owner, 'One Limited'), await enterRegistered(owner, 'Other Limited')];
    const [claimId, otherId] = [await claim(kirsty, one.csNumber), await claim(erlend, other.csNumber)];
    const { code } = await succeed(world, una, 'claimCodeIssue', { claimId }, 'code');
    expect(await refusalOf(world, erlend, ['claimCodeEnter', { claimId: otherId, code: String(code) }])).toEqual([
      { code: 'CODE_INVALID', field: 'code' },
    ]);
    expect(await refusalOf(world, erlend, ['claimCodeEnter', { claimId, code: String(code) }])).toEqual([
      { code: 'NOT_FOUND', field: 'claimId' },
    ]);
    await owner.query('update directory.claim_code set expires_at = now() where claim_id = $1', [claimId]);
    expect(await refusalOf(world, kirsty, ['claimCodeEnter', { claimId, code: String(code) }])).toEqual([
      { code: 'CODE_INVALID', field: 'code' },
    ]);
  });

  test('cannot be tried for long', async () => {
    const entry = await enterRegistered(owner, 'Guessed Limited');
    const tavish = await employ(world, {
      organisationId: town.organisations.otherProvider,
      role: 'PROVIDER_COORDINATOR',
      startsOn: '2020-01-01',
    });
    const claimId = await claim(tavish, entry.csNumber);
    const { code } = await succeed(world, una, 'claimCodeIssue', { claimId }, 'code');
    for (let n = 0; n < 10; n += 1) {
      const wrong = { claimId, code: `AAAAA-AAAAA-AAAAA-AAAA${n}` };
      expect(await refusalOf(world, tavish, ['claimCodeEnter', wrong])).toEqual([
        { code: 'CODE_INVALID', field: 'code' },
      ]);
    }
    const { userErrors } = await attempt(world, tavish, 'claimCodeEnter', { claimId, code });
    expect(userErrors).toEqual([
      {
        code: 'TOO_MANY_ATTEMPTS',
        message: 'That was one wrong code too many. Wait 15 minutes, or ask for a new code.',
        field: 'code',
      },
    ]);
    const { rows } = await owner.query('select status from directory.service_claim where id = $1', [claimId]);
    expect(rows).toEqual([{ status: 'OPEN' }]);
  });
});

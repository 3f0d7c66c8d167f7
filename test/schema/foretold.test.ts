import { expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { PERMISSIONS } from '../../server/access/permissions.ts';
import { contract } from '../support/contract.ts';

/** Acts that no `viewerCan...` field tells of beforehand, and why. Whoever may attempt each stands in its description. */
const UNTOLD = {
  'it makes what is about nothing yet, and asks only for a role': [
    ...['personRegister', 'organisationRegister', 'administratorInvite', 'claimMake', 'groupServiceAdd', 'resourceAdd'],
    ...['interestDeclare', 'retentionPolicySet'],
  ],
  'it is about somebody who is not shown to whoever attempts it': [
    'emergencyOpen',
    'invitationAccept',
    'accountInvite',
  ],
  'whoever sees the person may': ['personExport'],
  'the sum, the days, and what is left decide': [
    ...['budgetSet', 'fundOpen', 'fundAllocate', 'arrangementDraft', 'arrangementLineAdd', 'commissionOffer'],
  ],
  'what is still open decides, which is looked for in the whole record': ['recordClose', 'recordReopen'],
  'which service, and what a broker profits from, decide': [
    ...['shortlistAdd', 'shortlistOrder', 'shortlistRemove', 'interestAgree', 'interestEnd'],
  ],
} as const;

const schema = contract();

/** The acts that fields tell of, by field: "ServiceClaim.viewerCanEnd". */
function foretold(): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { name, description } of Object.values(type.getFields())) {
      if (!name.startsWith('viewerCan')) continue;
      const acts = description?.match(/ Foretells ((?:`\w+`(?:, )?)+)\.$/)?.[1] ?? '';
      told.set(`${type.name}.${name}`, [...acts.matchAll(/\w+/g)].map(String));
    }
  }
  return told;
}

test('each field that says what the viewer can do names the acts it tells of, and there are such acts', () => {
  const acts: readonly string[] = Object.keys(PERMISSIONS);
  const wrong = [...foretold()].filter(([, told]) => told.length === 0 || told.some((act) => !acts.includes(act)));
  expect(wrong).toEqual([]);
});

test('each act is told of beforehand, or it is said why not', () => {
  const told = new Set([...foretold().values()].flat());
  const untold = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((act) => !told.has(act));
  expect(untold.toSorted()).toEqual(Object.values(UNTOLD).flat().toSorted());
});

import { expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { PERMISSIONS } from '../../server/access/permissions.ts';
import { contract } from '../support/contract.ts';

/** Acts whose outcome no `viewerCan...` field predicts, with the reason. The description of each says who may attempt it. */
const NOT_PREDICTED = {
  'it makes something new, and requires only a role': [
    ...['personRegister', 'organisationRegister', 'administratorInvite', 'claimMake', 'groupServiceAdd', 'resourceAdd'],
    ...['interestDeclare', 'retentionPolicySet'],
  ],
  'it is about somebody whom the actor does not see': ['emergencyOpen', 'invitationAccept', 'accountInvite'],
  'anyone who sees the person may do it': ['personExport'],
  'it depends on the amount, the days and what is left': [
    ...['budgetSet', 'fundOpen', 'fundAllocate', 'arrangementDraft', 'arrangementLineAdd', 'commissionOffer'],
  ],
  'it depends on what is still open, for which the whole record is searched': ['recordClose', 'recordReopen'],
  'it depends on the service, and on a broker’s interests': [
    ...['shortlistAdd', 'shortlistOrder', 'shortlistRemove', 'interestAgree', 'interestEnd'],
  ],
} as const;

const schema = contract();

/** The acts whose outcome each field predicts, by field: "ServiceClaim.viewerCanEnd". */
function predictedActs(): Map<string, string[]> {
  const predicted = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { name, description } of Object.values(type.getFields())) {
      if (!name.startsWith('viewerCan')) continue;
      const acts = description?.match(/ Predicts the outcome of ((?:`\w+`(?:, )?)+) for the viewer\.$/)?.[1] ?? '';
      predicted.set(`${type.name}.${name}`, [...acts.matchAll(/\w+/g)].map(String));
    }
  }
  return predicted;
}

test('each field that says what the viewer can do names the acts it predicts, and these acts exist', () => {
  const acts: readonly string[] = Object.keys(PERMISSIONS);
  const wrong = [...predictedActs()].filter(
    ([, named]) => named.length === 0 || named.some((act) => !acts.includes(act)),
  );
  expect(wrong).toEqual([]);
});

test('each act is predicted, or the list says why not', () => {
  const predicted = new Set([...predictedActs().values()].flat());
  const notPredicted = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((act) => !predicted.has(act));
  expect(notPredicted.toSorted()).toEqual(Object.values(NOT_PREDICTED).flat().toSorted());
});

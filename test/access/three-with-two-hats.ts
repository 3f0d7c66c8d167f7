import type { World } from '../support/world.ts';
import { employ, foundOrganisation } from './bystanders.ts';

/**
 * Three who have one role where Ishbel's affairs are, and the role that handles them somewhere else: Derek arranges support at her fund's
 * holder and holds funds elsewhere; Nadia holds funds at her provider and arranges support elsewhere; Kirsty likewise at her brokerage.
 */
export async function twoHats(world: World): Promise<Record<string, string>> {
  const { holder, provider, brokerage } = world.town.organisations;
  const elsewhereId = await foundOrganisation(world, 'Kettle Loan Partners', 'BROKERAGE');
  const wear = async (here: string, role: string, roleElsewhere: string) => {
    const accountId = await employ(world, { organisationId: here, role, startsOn: '2020-01-01' });
    return employ(world, { organisationId: elsewhereId, role: roleElsewhere, startsOn: '2020-01-01', accountId });
  };
  return {
    officerElsewhere: await wear(holder, 'PROVIDER_COORDINATOR', 'FUND_OFFICER'),
    coordinatorElsewhere: await wear(provider, 'FUND_OFFICER', 'PROVIDER_COORDINATOR'),
    brokerElsewhere: await wear(brokerage, 'FUND_OFFICER', 'BROKER'),
  };
}

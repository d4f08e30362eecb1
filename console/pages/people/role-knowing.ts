import { useQuery } from '@tanstack/react-query';
import { organisationsQuery } from '../../app/list/filters';
import type { Knowing } from '../../form/use-form';
import { rolesIn } from './fields';
import { personTexts as texts } from './texts';

/** What stands against a role in an organisation that is chosen in the form: as the API would say when it is sent. */
export function useRoleKnowing(): Knowing | undefined {
  const { data } = useQuery(organisationsQuery);
  if (!data) return undefined;
  return ({ '/organisationId': id, '/role': role }): Record<string, string> => {
    if (typeof id !== 'string') return {};
    const place = data.find((one) => one.id === id);
    if (!place) return { '/organisationId': texts.outOfReach };
    const fits = role === undefined || rolesIn(place.kind).some((one) => one.const === role);
    return fits ? {} : { '/role': place.kind === 'group' ? texts.leaderOnly : texts.noLeader };
  };
}

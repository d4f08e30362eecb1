import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for what shows units and what hangs on them. */
export function useUnitsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of [
      'units',
      'unit-links',
      'resources',
      'pairings',
      'joint-figures',
      'unit-opinions',
      'council-seats',
      'unit-answers',
      'showing-consents',
    ])
      queries.invalidateQueries({ queryKey: [key] });
  };
}

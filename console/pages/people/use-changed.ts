import { useQueryClient } from '@tanstack/react-query';

/** What is shown of people is read anew after one of them was changed. */
export function usePersonChanged(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['person'] }),
      queries.invalidateQueries({ queryKey: ['people'] }),
      // It has the person's version.
      queries.invalidateQueries({ queryKey: ['contact'] }),
      queries.invalidateQueries({ queryKey: ['approvals'] }),
    ]);
}

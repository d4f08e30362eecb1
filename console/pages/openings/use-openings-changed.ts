import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for what shows openings, who has taken them up, and what was done on them. */
export function useOpeningsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['openings', 'commitments', 'services', 'my-card']) {
      queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

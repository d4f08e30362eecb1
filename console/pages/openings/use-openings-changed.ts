import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for what shows openings, who has taken them up, what was done on them, and where people stand by that. */
export function useOpeningsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['openings', 'commitments', 'services', 'my-card', 'boards', 'registrants']) {
      queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

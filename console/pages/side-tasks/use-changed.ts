import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for what shows a side task once it has changed: the lists, itself, and its case. */
export function useSideTaskChanged(caseId: string | undefined): () => void {
  const queries = useQueryClient();
  return () => {
    queries.invalidateQueries({ queryKey: ['side-tasks'] });
    if (caseId) queries.invalidateQueries({ queryKey: ['case', caseId], exact: true });
  };
}

import { useQueryClient } from '@tanstack/react-query';

/** Asks anew for what shows tasks that branches gave, and the squares of whom they were given to. */
export function useAssignmentsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    queries.invalidateQueries({ queryKey: ['assignments'] });
    queries.invalidateQueries({ queryKey: ['duties'] });
  };
}

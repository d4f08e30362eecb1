import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';

/** The matters of a sitting; while one is voted on by phone, asked again and again. */
export const mattersQuery = (id: string) =>
  queryOptions({
    queryKey: ['sitting', id, 'matters'],
    queryFn: () => answerOf(client.GET('/sittings/{id}/matters', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data?.items.some(({ ballot }) => ballot?.open) ? EVERY / 6 : EVERY),
  });

/** What is asked anew once something of the votes of a sitting has changed. */
export function useVotesChanged(id: string): () => void {
  const queries = useQueryClient();
  return () => {
    queries.invalidateQueries({ queryKey: ['sitting', id] });
    queries.invalidateQueries({ queryKey: ['ballots'] });
  };
}

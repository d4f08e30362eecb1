import { answerOf, client } from './client';

/** What a procedure is: kept for a while, since it changes with a release only. */
export const procedureQuery = (id: string) =>
  ({
    queryKey: ['procedure', id],
    queryFn: () => answerOf(client.GET('/procedures/{id}', { params: { path: { id } } })),
    staleTime: 300_000,
  }) as const;

export const proceduresQuery = {
  queryKey: ['procedures'],
  queryFn: () => answerOf(client.GET('/procedures')),
  staleTime: 300_000,
} as const;

import { answerOf, client } from '../../api/client';
import { EVERY } from '../../api/queries';

/** A case of mine, as its own page reads it too. */
export const myCaseQuery = (id: string) =>
  ({
    queryKey: ['case', id],
    queryFn: () => answerOf(client.GET('/cases/{caseId}', { params: { path: { caseId: id } } })),
    refetchInterval: EVERY,
  }) as const;

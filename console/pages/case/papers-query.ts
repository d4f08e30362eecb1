import { keepPreviousData } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';

/** The papers of a case. With each step there may be another one. */
export const papersQuery = (caseId: string, seq: number) =>
  ({
    queryKey: ['case', caseId, 'papers', seq],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/documents', { params: { path: { caseId } } })),
    placeholderData: keepPreviousData,
  }) as const;

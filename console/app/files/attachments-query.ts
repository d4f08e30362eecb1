import { answerOf, client } from '../../api/client';

/** The files of a case, and what one may attach to it. */
export const attachmentsQuery = (caseId: string) =>
  ({
    queryKey: ['case', caseId, 'attachments'],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/attachments', { params: { path: { caseId } } })),
  }) as const;

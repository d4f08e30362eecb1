import { answerOf, client } from '../../api/client';

/** Twelve months of a member's duties. */
export const dutiesQuery = (memberId: string) =>
  ({
    queryKey: ['duties', memberId],
    queryFn: () => answerOf(client.GET('/members/{id}/duties', { params: { path: { id: memberId } } })),
  }) as const;

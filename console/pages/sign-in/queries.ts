import { answerOf, client } from '../../api/client';

/** Which ways of signing in there are here. */
export const waysQuery = { queryKey: ['ways'], queryFn: () => answerOf(client.GET('/session/ways')) } as const;

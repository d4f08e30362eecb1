import { answerOf, client, type Schemas } from '../../api/client';
import { EVERY } from '../../api/queries';

export type MySitting = Schemas['MySitting'];

export const mySittingsQuery = {
  queryKey: ['my-sittings'],
  queryFn: () => answerOf(client.GET('/me/sittings')),
  refetchInterval: EVERY,
} as const;

/** Missed without leave, not made up, and not taken back. */
export const isToMakeUp = ({ mine }: MySitting): boolean => mine?.mark === 'absent' && !mine.madeUp && !mine.apart;

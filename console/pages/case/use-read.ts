import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';

/** A task that is shown to one whose task it is counts as read: it does not pass on to a deputy any more. */
export function useRead(taskId: string): void {
  useQuery({
    queryKey: ['read', taskId],
    queryFn: () => answerOf(client.GET('/tasks/{taskId}', { params: { path: { taskId } } })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

import { allPages } from '../../api/all-pages';
import { answerOf, client, type Schemas } from '../../api/client';
import { EVERY } from '../../api/queries';

export type TickedLine = Schemas['AttendanceLine'];
export type TickedMark = NonNullable<TickedLine['mark']>;

/** While several keep it, each sees soon what the others have marked. */
const SOON = 5_000;

export const sittingQuery = (id: string) => ({
  queryKey: ['sitting', id],
  queryFn: () => answerOf(client.GET('/sittings/{id}', { params: { path: { id } } })),
  refetchInterval: EVERY,
});

export const attendanceKey = (id: string) => ['attendance', id];

export const attendanceQuery = (id: string, open: boolean) => ({
  queryKey: attendanceKey(id),
  queryFn: () =>
    allPages((cursor) =>
      answerOf(
        client.GET('/sittings/{id}/attendance', { params: { path: { id }, query: { limit: 100, cursor } as never } }),
      ),
    ),
  refetchInterval: open ? SOON : EVERY,
});

/** Lines with some of them as they stand now. */
export function withLines(lines: readonly TickedLine[], now: readonly TickedLine[]): TickedLine[] {
  const known = new Map(now.map((line) => [line.member.id, line]));
  return lines.map((line) => known.get(line.member.id) ?? line);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { type Sending, useSend } from '../../app/use-send';
import { attendanceKey, type TickedLine, type TickedMark, withLines } from './queries';

/** Milliseconds in which ticks are gathered into one request. */
const GATHER = 250;
/** Lines in one request. */
const MOST = 300;

interface Tick {
  memberId: string;
  mark: TickedMark | null;
  seen: string | null;
}

interface Batch {
  marks: Tick[];
  restPresent: boolean;
}

/** What marks lines of an attendance. */
export interface Ticking {
  /** What was ticked and is not on record yet. */
  pending: ReadonlyMap<string, TickedMark | null>;
  /** Lines that another marked meanwhile: they stayed as they are. */
  conflicts: ReadonlySet<string>;
  mark: (line: TickedLine, mark: TickedMark | null) => void;
  restPresent: () => void;
  sending: Sending;
}

/**
 * Ticks an attendance: what is ticked goes out in small batches, one after the other, each once; what is shown as said is
 * what the API has on record.
 */
export function useTicking(id: string): Ticking {
  const queries = useQueryClient();
  const waiting = useRef(new Map<string, Tick>());
  const rest = useRef(false);
  const batch = useRef<Batch | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [pending, setPending] = useState<ReadonlyMap<string, TickedMark | null>>(new Map());
  const [conflicts, setConflicts] = useState<ReadonlySet<string>>(new Set());

  const show = () => {
    const ticks = [...(batch.current?.marks ?? []), ...waiting.current.values()];
    setPending(new Map(ticks.map(({ memberId, mark }) => [memberId, mark])));
  };
  const over = () => {
    batch.current = undefined;
    show();
    later();
  };
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/sittings/{id}/attendance', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: batch.current as Batch,
        }),
      ),
    (told) => {
      queries.setQueryData<TickedLine[]>(attendanceKey(id), (lines) => lines && withLines(lines, told.lines));
      const sent = batch.current?.marks.map(({ memberId }) => memberId) ?? [];
      setConflicts((known) => new Set([...[...known].filter((one) => !sent.includes(one)), ...told.conflicts]));
      queries.invalidateQueries({ queryKey: ['sitting', id] });
      over();
    },
    () => {
      queries.invalidateQueries({ queryKey: attendanceKey(id) });
      queries.invalidateQueries({ queryKey: ['sitting', id] });
      over();
    },
  );
  const flush = () => {
    timer.current = undefined;
    if (batch.current || (!waiting.current.size && !rest.current)) return;
    const marks = [...waiting.current.values()].slice(0, MOST);
    for (const { memberId } of marks) waiting.current.delete(memberId);
    batch.current = { marks, restPresent: rest.current };
    rest.current = false;
    send.current();
  };
  const send = useRef(sending.send);
  send.current = sending.send;
  const later = () => {
    timer.current ??= setTimeout(flush, GATHER);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    pending,
    conflicts,
    mark: ({ member, mark, markedAt }, to) => {
      // Ticked back before it was sent: nothing is left to say.
      if (to === mark && !batch.current?.marks.some(({ memberId }) => memberId === member.id)) {
        waiting.current.delete(member.id);
      } else waiting.current.set(member.id, { memberId: member.id, mark: to, seen: markedAt });
      show();
      later();
    },
    restPresent: () => {
      rest.current = true;
      later();
    },
    sending,
  };
}

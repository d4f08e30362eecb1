import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { SentTask } from './sent';

export type Ended = 'done' | 'refused';

/** What was decided from this page since it was opened, and what became of it. */
export function useSent() {
  const [all, setAll] = useState<SentTask[]>([]);
  const [ends, setEnds] = useState<Readonly<Record<number, Ended>>>({});
  const isBusy = (id: string) => all.some(({ task, turn }) => task.id === id && ends[turn] !== 'refused');
  return {
    all,
    ends,
    isBusy,
    send: (tasks: Schemas['HomeTask'][]) =>
      setAll((before) => {
        const fresh = tasks.filter(({ id }) => !isBusy(id));
        return [...before, ...fresh.map((task, index) => ({ task, turn: before.length + index }))];
      }),
    end: (turn: number, state: Ended) => setEnds((before) => ({ ...before, [turn]: state })),
  };
}

export type SentTasks = ReturnType<typeof useSent>;

import { useSyncExternalStore } from 'react';
import { EVERY } from '../../api/queries';

// Whether the stream of events is open. It belongs to the tab, and to no component.
let live = false;
const listeners = new Set<() => void>();

export function setLive(now: boolean): void {
  if (live === now) return;
  live = now;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** How often a page that shows what others change asks by itself: not at all while it is told. */
export const useEvery = (): number | false => (useSyncExternalStore(subscribe, () => live) ? false : EVERY);

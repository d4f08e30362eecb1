import { useSyncExternalStore } from 'react';

// Whether an answer has said that nobody is signed in any more. Any request may find out, so it belongs to no component.
let over = false;
const listeners = new Set<() => void>();

function become(now: boolean) {
  over = now;
  for (const listener of listeners) listener();
}

/** The session has ended: what is on the page stays, and a sign-in is asked for above it. */
export const expire = (): void => become(true);

/** Somebody has signed in. */
export const renew = (): void => become(false);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useExpired = (): boolean => useSyncExternalStore(subscribe, () => over);

import { useSyncExternalStore } from 'react';

// 长者模式: larger and with more contrast, as this device remembers it. A browser that remembers nothing forgets it too.
const KEY = 'dangwu.elder';
const listeners = new Set<() => void>();

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

let on = remembered();
const show = () => document.documentElement.classList.toggle('elder', on);
show();

/** Switches it on or off, and remembers that. */
export function setElder(now: boolean): void {
  on = now;
  try {
    localStorage.setItem(KEY, now ? 'on' : 'off');
  } catch {
    // It holds until the page is closed.
  }
  show();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useElder = (): boolean => useSyncExternalStore(subscribe, () => on);

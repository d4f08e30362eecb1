import { base } from './client';

// Whether the API answered the last time that something was read. Any page may find out, so it belongs to no component.
let answering = true;
const listeners = new Set<() => void>();

export function setAnswering(now: boolean): void {
  if (answering === now) return;
  answering = now;
  for (const listener of listeners) listener();
}

/** @returns what ends it */
export function onAnswering(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const isAnswering = (): boolean => answering;

/** Whether the site answers just now; nothing is read by asking. */
export const answersNow = (): Promise<boolean> =>
  fetch(base, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

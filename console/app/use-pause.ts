import { useEffect, useState } from 'react';

/** Milliseconds without a key after which what was typed is looked for. */
const PAUSE = 250;

/** What was typed, without blanks around it, once the typing has paused; nothing at once when it was cleared. */
export function usePause(text: string): string {
  const typed = text.trim();
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), typed === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed === '' ? '' : paused;
}

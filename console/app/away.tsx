import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { answersNow, isAnswering, onAnswering, setAnswering } from '../api/answering';
import { askAgain, isToAsk } from '../api/queries';
import { frameTexts as texts } from './frame-texts';
import { isSending } from './use-send';

/** Milliseconds between two questions whether somebody answers again. */
const AGAIN = 5_000;

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** A line at the lower edge while the browser has no network or nobody answers; then what is shown is read anew. */
export function Away() {
  const queries = useQueryClient();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const answering = useSyncExternalStore(onAnswering, isAnswering);
  useEffect(() => {
    if (answering || !online) return;
    const ask = async () => {
      // What is sent asks by itself, and its form stays as it is until it knows.
      if (isSending() || !(await answersNow())) return;
      if (isToAsk(queries)) await askAgain(queries);
      else setAnswering(true);
    };
    const timer = setInterval(ask, AGAIN);
    return () => clearInterval(timer);
  }, [queries, online, answering]);
  useEffect(() => {
    if (online) void askAgain(queries);
  }, [queries, online]);
  if (online && answering) return null;
  return (
    <>
      <div className="offline-room" />
      <p className="offline" role="status">
        {online ? texts.away : texts.offline}
      </p>
    </>
  );
}

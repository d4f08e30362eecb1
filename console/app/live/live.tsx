import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiBase } from '../../api/client';
import { useExpired } from '../expiry';
import { isSending } from '../use-send';
import { setLive } from './live-state';

/** Milliseconds in which events are gathered, so that what moves at once is asked for once. */
const GATHER = 300;
/** Milliseconds after which a stream that was refused is asked for again. */
const LATER = 60_000;

/** What is asked anew when nobody knows what was missed, and of the lists what an event of a kind concerns. */
const ALL = ['case', 'cases', 'tasks', 'notices'];
const KINDS: Record<string, string[]> = { case: ['cases', 'tasks'], tasks: ['tasks'], notices: ['notices', 'tasks'] };

/**
 * One stream of events a tab: what others do appears by itself, since what is shown of it is asked anew. A tab that
 * nobody sees has none: a browser holds few connections.
 */
export function Live() {
  const queries = useQueryClient();
  const expired = useExpired();
  useEffect(() => {
    if (expired) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    const keys = new Map<string, string[]>();
    const ask = (key: string[]) => {
      keys.set(key.join(), key);
      gathering ??= setTimeout(flush, GATHER);
    };
    // What is asked anew may take a form off the page that still waits for its own answer.
    const flush = () => {
      gathering = isSending() ? setTimeout(flush, GATHER) : undefined;
      if (gathering) return;
      for (const queryKey of keys.values()) queries.invalidateQueries({ queryKey });
      keys.clear();
    };
    const open = () => {
      if (source || document.hidden) return;
      source = new EventSource(`${apiBase}/events`);
      source.onopen = () => {
        setLive(true);
        if (missed) for (const key of ALL) ask([key]);
      };
      source.onerror = () => {
        setLive(false);
        missed = true;
        // Refused: unlike a lost connection, a browser does not try that again.
        if (source?.readyState !== EventSource.CLOSED) return;
        source = undefined;
        timer = setTimeout(open, LATER);
      };
      for (const [kind, lists] of Object.entries(KINDS)) {
        source.addEventListener(kind, ({ data }) => {
          const { id } = JSON.parse(data);
          if (id) ask(['case', id]);
          for (const list of lists) ask([list]);
        });
      }
      source.addEventListener('again', () => {
        for (const key of ALL) ask([key]);
      });
    };
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = undefined;
      setLive(false);
    };
    const turn = () => {
      if (!document.hidden) return open();
      missed = true;
      close();
    };
    open();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      clearTimeout(gathering);
      close();
    };
  }, [queries, expired]);
  return null;
}

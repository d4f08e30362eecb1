import { useEffect, useRef, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { afterOthers, draftKey, type KeptDraft } from './draft';

/** Milliseconds without a key press after which what is typed is saved. */
const PAUSE = 800;

/** An emptied form stands in the tab as no draft. */
const storedAs = (text: string) => (text === '' ? 'null' : text);

interface Keeping {
  /** What is typed has not reached the API. */
  behind: boolean;
  /** Forgets what was kept: it was sent, or thrown away. */
  drop: () => Promise<void>;
}

/**
 * Keeps what is typed, quietly: in this tab at once, by the API after a pause and when the page is left.
 * @param draft undefined: nothing is filled in
 * @param changed whether there is anything that was not there when the form opened
 */
export function useKeepDraft(
  person: string,
  procedure: string,
  draft: KeptDraft | undefined,
  changed: boolean,
): Keeping {
  const key = draftKey(person, procedure);
  const text = draft ? JSON.stringify(draft) : '';
  const latest = useRef<string>(undefined);
  const over = useRef(false);
  const [behind, setBehind] = useState(false);
  const path = { params: { path: { id: procedure } } };

  const send = (keepalive = false) => {
    const now = latest.current;
    if (now === undefined) return;
    latest.current = undefined;
    afterOthers(async () => {
      if (over.current) return;
      await answerOf(
        now === ''
          ? client.DELETE('/procedures/{id}/draft', path)
          : client.PUT('/procedures/{id}/draft', { ...path, body: JSON.parse(now), keepalive }),
      );
      // What was typed meanwhile waits for its own turn, also when the page is left already.
      if (sessionStorage.getItem(key) !== storedAs(now)) return;
      sessionStorage.removeItem(key);
      setBehind(false);
    }).catch(() => {
      // Nobody is disturbed by it: the tab has it, and the next key press tries again.
      latest.current ??= now;
      setBehind(true);
    });
  };
  const sendNow = useRef(send);
  sendNow.current = send;

  useEffect(() => {
    if (!changed || over.current) return;
    latest.current = text;
    sessionStorage.setItem(key, storedAs(text));
    const timer = setTimeout(() => sendNow.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [key, text, changed]);
  useEffect(() => {
    const leave = () => sendNow.current(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const drop = async () => {
    over.current = true;
    latest.current = undefined;
    sessionStorage.removeItem(key);
    await afterOthers(() => answerOf(client.DELETE('/procedures/{id}/draft', path))).catch(() => undefined);
  };
  return { behind, drop };
}

import { useEffect, useRef, useState } from 'react';
import { ApiAway, ApiProblem, newIdempotencyKey } from '../api/client';
import { expire } from './expiry';

/** Milliseconds after which the page no longer asks by itself what became of it. */
const PATIENCE = 60_000;

let underWay = 0;

/** Whether something sent from this tab has no answer yet: what is on the page must wait for it. */
export const isSending = (): boolean => underWay > 0;

export interface Sending {
  /** `confirming`: it may or may not have been carried out, and is being asked again under the same key. */
  phase: 'idle' | 'sending' | 'confirming' | 'unknown';
  error: Error | undefined;
  /** Sends, or asks again. A second click while it is under way does nothing. */
  send: () => void;
  clear: () => void;
}

const isUnclear = (error: unknown) =>
  error instanceof ApiAway ||
  (error instanceof ApiProblem && (error.status === 503 || error.type === 'task-being-decided'));

/**
 * What left no trace, so that the same key may come with other content; and what failed at an unknown place: under the same
 * key it is done once whether it had been done or not.
 */
const keepsKey = (error: unknown) =>
  error instanceof ApiProblem &&
  (error.status >= 500 || ['not-signed-in', 'too-many-requests', 'invalid-input'].includes(error.type));

/**
 * Sends something that must be done once: with an Idempotency-Key made when the form opens, and the same one again as
 * long as nobody knows what became of it.
 * @param call sends with that key
 * @param onDone is told what is on record now
 * @param onRefused is told why it is not
 */
export function useSend<T>(
  call: (key: string) => Promise<T>,
  onDone: (answer: T) => void,
  onRefused?: (error: Error) => void,
): Sending {
  const key = useRef(newIdempotencyKey());
  const running = useRef(false);
  const here = useRef(true);
  const [state, setState] = useState<Pick<Sending, 'phase' | 'error'>>({ phase: 'idle', error: undefined });
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const show = (phase: Sending['phase'], error?: Error) => here.current && setState({ phase, error });

  const run = async (over: () => void) => {
    show('sending');
    for (const end = Date.now() + PATIENCE; here.current; ) {
      try {
        const answer = await call(key.current);
        key.current = newIdempotencyKey();
        over();
        show('idle');
        onDone(answer);
        return;
      } catch (error) {
        if (!isUnclear(error)) {
          over();
          if (!keepsKey(error)) key.current = newIdempotencyKey();
          if (error instanceof ApiProblem && error.type === 'not-signed-in') {
            // Nothing has happened yet: after the sign-in it is sent as it stands.
            expire();
            show('idle');
            return;
          }
          show('idle', error as Error);
          onRefused?.(error as Error);
          return;
        }
        if (Date.now() > end) {
          show('unknown');
          return;
        }
        show('confirming');
        const seconds = error instanceof ApiProblem ? error.retryAfter : 2;
        await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 10) * 1_000));
      }
    }
  };
  const send = () => {
    if (running.current) return;
    running.current = true;
    underWay++;
    let counted = true;
    // Before anybody is told: what is shown then is what is on record.
    const over = () => {
      if (counted) underWay--;
      counted = false;
    };
    run(over).finally(() => {
      over();
      running.current = false;
    });
  };
  return { ...state, send, clear: () => setState({ phase: 'idle', error: undefined }) };
}

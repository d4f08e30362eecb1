import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Asks before a page is left with something typed and not sent; once only, also where the next page is slow to come and
 * whoever has agreed to leave goes elsewhere meanwhile.
 */
export function useUnsaved(dirty: boolean, question: string): void {
  const agreed = useRef(false);
  useEffect(() => {
    if (!dirty) agreed.current = false;
  }, [dirty]);
  useBlocker({
    shouldBlockFn: () => {
      if (!dirty || agreed.current) return false;
      agreed.current = window.confirm(question);
      return !agreed.current;
    },
    enableBeforeUnload: () => dirty && !agreed.current,
    disabled: !dirty,
  });
}

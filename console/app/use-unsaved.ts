import { useBlocker } from '@tanstack/react-router';

/** Asks before a page is left with something typed and not sent. */
export function useUnsaved(dirty: boolean, question: string): void {
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(question),
    enableBeforeUnload: () => dirty,
    disabled: !dirty,
  });
}

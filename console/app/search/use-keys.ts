import { useEffect, useRef } from 'react';

export const SLASH = '/';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

// One that was closed stays in the page, unseen.
const isSomethingAbove = () =>
  [...document.querySelectorAll('[role="dialog"]')].some((one) => one.getClientRects().length > 0);

/** Keys of a page, which do nothing while somebody types, while something stands above the page, or when held down. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      if (isTyping(event.target) && (event.target as HTMLInputElement).type !== 'checkbox') return;
      if (isSomethingAbove()) return;
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

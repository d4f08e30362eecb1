import type { KeyboardEvent } from 'react';

const FIELDS =
  'input:not([type=hidden]):not(:disabled):not([tabindex="-1"]), textarea:not(:disabled):not([aria-hidden=true]), button[type=submit]:not(:disabled)';

/** Goes to the field of the same form that comes after an element, its button at last. */
export function focusNext(from: Element): void {
  const { name = '', type = '' } = from as HTMLInputElement;
  const fields = [...(from.closest('form')?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])];
  const after = fields.find(
    (one) =>
      from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !from.contains(one) &&
      // Of a choice each possibility is an element.
      !(type === 'radio' && one.name === name),
  );
  after?.focus();
}

/** Enter goes to the next field, with Shift to the next line; what the field itself does with it comes first. */
export function enterGoesOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.defaultPrevented) return;
  const at = event.target as HTMLElement;
  if (!(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  if (at.getAttribute('role') !== 'combobox') focusNext(at);
}

/** The arrow keys move between the field and what was found. */
export function amongOptions(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .options button')];
  const to = places[places.indexOf(event.target as HTMLElement) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

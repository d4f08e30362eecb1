import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';

/** What a secretary writes into a letter, or about it. */
export type LetterWord = 'honours' | 'merits' | 'why';

const context = (word: LetterWord, id: string) => `unit-letter.${word}:${id}`;

/** The words as they are kept. */
export const sealLetterWord = (
  keys: KeyRing,
  word: LetterWord,
  id: string,
  text: string | null,
): Uint8Array<ArrayBuffer> | null => (text === null ? null : sealText(keys, text, context(word, id)));

/** The words; null where there are none, or their key is gone. */
export function openLetterWord(
  { keys, log }: { keys: KeyRing; log: Logger },
  word: LetterWord,
  id: string,
  sealed: Uint8Array | null,
): string | null {
  return openTextIfReadable(keys, sealed, context(word, id), () =>
    log.error({ letterId: id, word }, 'words of a letter cannot be read'),
  );
}

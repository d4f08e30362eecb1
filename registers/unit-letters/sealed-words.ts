import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';

/** What a secretary writes into a letter, or about it. */
export type LetterWord = 'honours' | 'merits' | 'why';

const context = (word: LetterWord, id: string) => `unit-letter.${word}:${id}`;

/** The words as they are kept. */
export const sealLetterWord = (
  keys: KeyRing,
  word: LetterWord,
  id: string,
  text: string | null,
): Uint8Array<ArrayBuffer> | null =>
  text === null ? null : new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(word, id)));

/** The words; null where there are none, or their key is gone. */
export function openLetterWord(
  { keys, log }: { keys: KeyRing; log: Logger },
  word: LetterWord,
  id: string,
  sealed: Uint8Array | null,
): string | null {
  if (!sealed) return null;
  try {
    return open(keys.field, sealed, context(word, id)).toString('utf8');
  } catch {
    log.error({ letterId: id, word }, 'words of a letter cannot be read');
    return null;
  }
}

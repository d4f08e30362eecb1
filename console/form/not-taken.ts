import { formTexts as texts } from './texts';

export const megabytes = (bytes: number): string => texts.megabytes(Math.max(bytes / 1_048_576, 0.1).toFixed(1));

/**
 * Why a file is not taken, before it is sent; undefined when it may be.
 * @param accept endings of names: ".xlsx,.csv"
 * @param most bytes
 */
export function whyNotTaken({ name, size }: File, accept: string, most: number): string | undefined {
  const endings = accept.split(',');
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return texts.otherKind(endings.join('、'));
  if (size === 0) return texts.emptyFile;
  return size > most ? texts.fileTooLarge(megabytes(most)) : undefined;
}

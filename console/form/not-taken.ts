import { sizeText } from '../app/files/size-text';
import { formTexts as texts } from './texts';

/**
 * Why a file of an office is not taken, before it is sent; undefined when it may be.
 * @param accept endings of names: ".xlsx,.csv"
 * @param most bytes
 */
export function whyNotTaken({ name, size }: File, accept: string, most: number): string | undefined {
  const endings = accept.split(',');
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return texts.otherKind(endings.join('、'));
  if (size === 0) return texts.emptyFile;
  return size > most ? texts.fileTooLarge(sizeText(most)) : undefined;
}

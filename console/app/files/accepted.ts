import type { Schemas } from '../../api/client';
import { filesTexts as texts } from './files-texts';

/** What may be attached to a case, as the API says. */
export type Adding = NonNullable<Schemas['Attachments']['adding']>;

/** Why a file is not taken, before it is sent; undefined when it may be. An unnamed type is looked at by the API. */
export function notTaken({ name, size, type }: File, { mediaTypes, largest }: Adding): string | undefined {
  if (size === 0) return texts.empty(name);
  if (size > largest) return texts.tooLarge(name, largest);
  const known = type === '' || mediaTypes.includes(type) || type === 'image/jpg' || type === 'image/pjpeg';
  return known ? undefined : texts.wrongType(name);
}

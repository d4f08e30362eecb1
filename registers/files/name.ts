import { clean } from '../../domain/words/text';
import { lookupHash } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const context = (id: string) => `attachment-name:${id}`;

/** What is sealed in the place of a name: nothing else of a file may say what it is. */
interface Sealed {
  name: string;
  /** Keyed hash of the bytes and their case: two files of one case can be compared, and no others. */
  content: string;
}

/**
 * A file's name as it is kept: without a path, and without what a file system or a header would stumble over.
 * @param sent percent-encoded UTF-8, as the header X-File-Name has it; @param otherwise when it says nothing
 */
export function fileName(sent: string | undefined, otherwise: string): string {
  const last =
    decoded(sent ?? '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const name = clean(last.replace(/[<>:"|?*;]/g, '_').replace(/^\.+/, ''), { max: 120 });
  return name.ok ? name.value : otherwise;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Hashes of a file's content in a case under every look-up key; the first is the one that is kept. */
export const contentHashes = (keys: KeyRing, caseId: string, bytes: Buffer): string[] => {
  const text = digest(bytes).toString('hex');
  return keys.lookup.map((key) => lookupHash([key], `attachment:${caseId}`, text).toString('hex'));
};

/** Seals a name with the hash of the content to its row. */
export const sealName = (keys: KeyRing, id: string, sealed: Sealed): Uint8Array<ArrayBuffer> =>
  sealText(keys, JSON.stringify(sealed), context(id));

/** The name of a file and the hash of its content. @throws Error when the key is gone */
export const openName = (keys: KeyRing, id: string, bytes: Uint8Array): Sealed =>
  JSON.parse(openText(keys, bytes, context(id)));

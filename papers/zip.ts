import { ZipFile } from 'yazl';

/** A file of an archive: its path with "/", in Chinese as it may be. */
export interface ZipEntry {
  path: string;
  bytes: Buffer;
}

/** Names that unpack everywhere: no path of their own, nothing that Windows refuses, none twice. */
export function entryPaths(folder: string, names: readonly string[]): string[] {
  return names.map((name, index) => {
    const safe =
      name
        .replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')
        .replace(/[. ]+$/, '')
        .slice(0, 100) || '附件';
    return `${folder}/${String(index + 1).padStart(2, '0')}-${safe}`;
  });
}

/** Packs files into a zip with UTF-8 names. @param at of every entry */
export async function zipOf(parts: readonly ZipEntry[], at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of parts) zip.addBuffer(bytes, path, { mtime: at });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

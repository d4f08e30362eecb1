/** What a file of any case may be, with its Chinese name. Others are declared by the case's procedure, as `scans`. */
export const sharedFileKinds: Readonly<Record<string, string>> = { other: '其他材料' };

/** Media types that are taken, each with the ending of a file's name. */
export const mediaTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

export type MediaType = keyof typeof mediaTypes;

/** Other names of these types, as Windows, older browsers and WPS send them. */
const aliases: Readonly<Record<string, MediaType>> = {
  'image/x-png': 'image/png',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'application/wps-office.pdf': 'application/pdf',
};

/** Types under which a file may be sent. */
export const uploadTypes: string[] = [...Object.keys(mediaTypes), ...Object.keys(aliases), 'application/octet-stream'];

/** What a file that is sent under one of these types is said to be; of unnamed bytes, what they begin as. */
export function mediaTypeOf(sent: string, bytes: Buffer): MediaType {
  const type = (sent.split(';')[0] ?? '').trim().toLowerCase();
  if (Object.hasOwn(mediaTypes, type)) return type as MediaType;
  const alias = Object.hasOwn(aliases, type) ? aliases[type] : undefined;
  if (alias) return alias;
  if (bytes[0] === 0x89) return 'image/png';
  return bytes[0] === 0xff ? 'image/jpeg' : 'application/pdf';
}

/** Files that a case may have at a time. */
export const MOST_FILES = 30;

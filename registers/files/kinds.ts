/** What a file of any case may be, with its Chinese name. Others are declared by the case's procedure, as `scans`. */
export const sharedFileKinds: Readonly<Record<string, string>> = { other: '其他材料' };

/** Media types that are taken, each with the ending of a file's name. */
export const mediaTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

export type MediaType = keyof typeof mediaTypes;

/** Files that a case may have at a time. */
export const MOST_FILES = 30;

/** What a file of a case may be, with its Chinese name. */
export const attachmentKinds = {
  'letter-scan': '介绍信扫描件',
  'receipt-scan': '回执扫描件',
  other: '其他材料',
} as const;

export type AttachmentKind = keyof typeof attachmentKinds;

/** Media types that are taken, each with the ending of a file's name. */
export const mediaTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

export type MediaType = keyof typeof mediaTypes;

/** Files that a case may have at a time. */
export const MOST_FILES = 30;

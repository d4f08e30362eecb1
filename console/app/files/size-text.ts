const MEGABYTE = 1_048_576;

/** How large a file is, or may be: 0.1 兆, 2.5 兆, 10 兆. */
export const sizeText = (bytes: number): string => `${Math.max(Math.round((bytes / MEGABYTE) * 10) / 10, 0.1)} 兆`;

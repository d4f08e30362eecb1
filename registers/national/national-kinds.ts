/** The side tasks that are 全国系统登记, and on which of its screens each is typed. Their words are their procedures'. */
export const nationalScreens = { 'national-out': 'out', 'national-in': 'in' } as const;

export type NationalKind = keyof typeof nationalScreens;

export const isNational = (kind: string): kind is NationalKind => Object.hasOwn(nationalScreens, kind);

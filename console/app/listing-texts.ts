export const listingTexts = { more: '再看一些', excel: '导出 Excel' } as const;

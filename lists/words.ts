/** State of a deadline in words: it is never told by colour alone. */
export const colourTitles = { green: '期限内', amber: '临近到期', red: '已超期' } as const;

export const yesNo = (value: boolean): string => (value ? '是' : '否');

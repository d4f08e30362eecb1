/** The parts that a digest can have, in reading order. */
const titles = {
  past: '已超期',
  today: '今天到期',
  week: '本周到期',
  call: '连续两次缺席，待联系',
  side: '配套事项（全国系统登记、转正、原任职务等）',
  relay: '待人工转告',
  watch: '三不连续四个月及以上',
} as const;

/** Stands for the name of the person in a case of a discreet procedure. */
export const DISCREET_NAME = '一项不公开事项';

/** What waits for one person: how much of each kind, and whose, the earliest first. */
export interface DigestContent {
  kinds: Partial<Record<keyof typeof titles, { count: number; names: (string | null)[] }>>;
}

/** Names that a line shows. */
const SHOWN = 3;

/** A digest's lines: 今天到期2件：例员甲、例员乙. None when nothing waits. */
export function digestLines({ kinds }: DigestContent): string[] {
  return (Object.keys(titles) as (keyof typeof titles)[]).flatMap((kind) => {
    const found = kinds[kind];
    if (!found) return [];
    const names = [...new Set(found.names.filter((name) => name !== null))].slice(0, SHOWN);
    const more = found.count > names.length ? '等' : '';
    return [`${titles[kind]}${found.count}件${names.length ? `：${names.join('、')}${more}` : ''}`];
  });
}

/** In what the register here and the roster of the national system may differ. */
export const differenceKinds = {
  'not-there': '本系统有，名册中没有',
  'not-here': '名册中有，本系统没有',
  'another-branch': '所在党支部不一致',
  'name-differs': '姓名不一致',
  'kind-differs': '类别不一致',
  'date-differs': '日期不一致',
  'not-registered': '接转后全国系统未录',
  twice: '名册中重复',
  unreadable: '名册行无法识别',
} as const;

export type DifferenceKind = keyof typeof differenceKinds;

/** One difference. `here` and `there` are what each side says; identity numbers are masked. */
export interface Difference {
  kind: DifferenceKind;
  /** As Excel numbers it; null: not in the file. */
  row: number | null;
  name: string | null;
  identity: string | null;
  memberId: string | null;
  here: string | null;
  there: string | null;
  note: string | null;
}

/** How many of each kind. */
export function countDifferences(all: readonly Difference[]): Record<DifferenceKind, number> {
  const counts = Object.fromEntries(Object.keys(differenceKinds).map((kind) => [kind, 0])) as Record<
    DifferenceKind,
    number
  >;
  for (const { kind } of all) counts[kind] += 1;
  return counts;
}

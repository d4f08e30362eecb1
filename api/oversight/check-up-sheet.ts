import { fullDate } from '../../domain/case/text';
import type { SummarySheet } from '../../papers/work';
import { symptomOf } from '../../procedures/symptoms';
import { findNames } from '../../registers/check-up/names';
import type { Context } from '../http/context';

/** First names that a line may show; how many fit, the sheet itself finds. */
const NAMES = 12;

interface Counted {
  registered: { organisations: number; people: number; members: number };
  symptoms: { id: string; title: string; source: string; count: number }[];
}

/** A check-up as the words of one sheet: what was found with its first names, and in one line what was not. */
export async function checkUpSheet(
  c: Context,
  { registered, symptoms }: Counted,
  { organisationId, place }: { organisationId?: string; place?: string },
): Promise<SummarySheet> {
  const found = symptoms.filter(({ count }) => count > 0);
  const sound = symptoms.filter(({ count }) => count === 0);
  const { organisations, people, members } = registered;
  const rows = await c.deps.db.$transaction(
    async (tx) => {
      const all: SummarySheet['rows'] = [];
      for (const { id, title, source, count } of found) {
        const names = await findNames(tx, c, symptomOf(id), { limit: NAMES, organisationId });
        all.push({ title, source, count: String(count), names: names.map(({ name }) => name), more: count });
      }
      return all;
    },
    { timeout: 30_000 },
  );
  return {
    title: '名册体检',
    under: `${place ?? '本人管理范围内'}　截至${fullDate(c.today)}　党组织${organisations}个　任职人员${people}名　党员${members}名`,
    heads: ['检查项', '数量', '涉及的党员、组织或人员', '依据'],
    rows,
    nothing: '没有发现问题。',
    below: sound.length ? `没有发现问题的检查项：${sound.map(({ title }) => title).join('；')}。` : '',
    foot: '完整名单可在系统“体检”页查看，或导出 Excel。',
  };
}

import type { components } from '../../console/api/schema';
import { stagesOf } from '../../console/pages/case/stages';

// The bar of a case: what was, where it stands, what usually follows. Plain data, as the API gives it.

type Schemas = components['schemas'];
type Entry = Schemas['Timeline']['items'][number];

const titled = (id: string) => ({ id, title: `环节${id}` });
const titles = new Map(['A', 'B', 'C', 'D'].map((id) => [id, `环节${id}`]));

let seq = 0;
const entry = (from: string | null, to: string, who: string | null, more: Partial<Entry> = {}): Entry => ({
  seq: ++seq,
  at: `2026-11-${String(seq).padStart(2, '0')}T08:00:00.000Z`,
  kind: { id: who ? 'decide' : 'lapse', title: '' },
  text: '',
  actor: who ? { id: who, name: who } : null,
  role: null,
  organisation: null,
  to: null,
  outcome: null,
  fromStage: from === null ? null : titled(from),
  toStage: titled(to),
  reason: null,
  data: [],
  byTimeout: false,
  ...more,
});

const coming = (id: string, names: string[] = []) => ({
  stage: titled(id),
  seat: `席位${id}`,
  organisation: null,
  names,
  dueOn: '2026-12-01',
  provisional: false,
});

const about = (stage: string, ahead: ReturnType<typeof coming>[], closedAt: string | null = null) =>
  ({ stage: titled(stage), stageSince: '2026-11-20T00:00:00.000Z', coming: ahead, closedAt }) as Schemas['Case'];

const shown = (now: Schemas['Case'], happened: Entry[]) =>
  stagesOf(now, happened, titles).map(({ id, kind, before }) => `${id} ${kind}${before ? ` ${before}` : ''}`);

beforeEach(() => {
  seq = 0;
});

test('each stage says who led on and when; those ahead say who would be asked and until when', () => {
  const submitted = entry(null, 'A', '丁', { kind: { id: 'submit', title: '提交' } });
  const [first, now, next] = stagesOf(about('B', [coming('C', ['丙'])]), [submitted, entry('A', 'B', '甲')], titles);
  expect(first).toMatchObject({ title: '环节A', kind: 'past', who: ['甲'], at: '2026-11-02T08:00:00.000Z' });
  expect(now).toMatchObject({ id: 'B', kind: 'now' });
  expect(next).toMatchObject({ id: 'C', kind: 'next', who: ['丙'], at: '2026-12-01' });
});

test('what was left by a return stands ahead and says that it was there before; passed again it is behind once', () => {
  const back = [entry('A', 'B', '甲'), entry('B', 'A', '乙')];
  expect(shown(about('A', [coming('B')]), back)).toEqual(['A now 1', 'B next 1']);
  const again = [...back, entry('A', 'B', '甲')];
  expect(shown(about('B', [coming('C')]), again)).toEqual(['A past 1', 'B now 1', 'C next']);
  const over = [...again, entry('B', 'C', '乙')];
  expect(shown(about('C', []), over)).toEqual(['A past 1', 'B past 1', 'C now']);
});

test('what time ended is told from what somebody did, and several who decided side by side are all named', () => {
  const happened = [
    entry('A', 'A', '甲'),
    entry('A', 'B', '乙'),
    entry('B', 'C', null, { byTimeout: true }),
    entry('C', 'D', null),
  ];
  const stages = stagesOf(about('D', []), happened, titles);
  expect(stages.map(({ id, byTime }) => [id, byTime])).toEqual([
    ['A', undefined],
    ['B', 'lapse'],
    ['C', 'moment'],
    ['D', undefined],
  ]);
  expect(stages[0]?.who).toEqual(['甲', '乙']);
  expect(stages[1]?.who).toEqual([]);
});

test('after the last step all is done: nothing is under way and nothing follows', () => {
  const happened = [entry('A', 'B', '甲'), entry('B', 'D', '乙')];
  expect(shown(about('D', [], '2026-11-22T08:00:00.000Z'), happened)).toEqual(['A past', 'B past', 'D end']);
});

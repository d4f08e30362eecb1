import { branchInUse, MONTHLY_FEN, monthOf, payersKnown } from '../branch-in-use';
import type { Act, Deed, Play } from '../scenario';

type Player = 'branch' | 'committee';

/** A payment of a member, entered by his branch. */
const pays = (member: string): Deed<Player> => ({
  who: 'branch',
  path: `/members/@${member}/dues-payments`,
  body: { fen: MONTHLY_FEN, way: 'cash', paidOn: '@today' },
});

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'COLLECT', after: 3, who: 'branch', deeds: [pays('member'), pays('second')] },
  { stage: 'COLLECT', after: 6, who: 'branch', deeds: [pays('third')], outcome: 'close' },
  { stage: 'LATE', after: 2, who: 'branch', outcome: 'close' },
];

const late: Act<Player>[] = [
  { stage: 'COLLECT', after: 3, who: 'branch', deeds: [pays('member'), pays('second')] },
  { stage: 'COLLECT', after: 'never' },
];

/** 党费收缴 in rehearsal: the first of the month bills the branch, three members pay. */
export const duesRoundPlay: Play<Player> = {
  procedure: 'dues-round',
  cast: { branch: 'east1.secretary', committee: 'east.officer' },
  others: 2,
  before: async (tx, given) => {
    await branchInUse(tx, given, monthOf(given));
    await payersKnown(tx, given, monthOf(given, 1));
  },
  sweeps: { 'dues-billing': '5 0 1 * *', 'dues-arrears': '20 0 1 * *', 'dues-reminder': '30 0 23-26 * *' },
  starts: { month: { title: '次月一日核定', data: {} } },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '当月交齐，按时办结',
      summary: '次月一日按基数核定，党员在当月交齐，支部办结本月收缴。看谁在哪一天收到什么。',
      variants: ['month'],
      acts: [],
    },
    {
      id: 'one-unpaid',
      title: '一人未交，逾期办结',
      summary: '一名党员到月末仍未交：月末前提醒，逾期后告知；支部逾期才办结，告知书记。',
      variants: ['month'],
      acts: late,
    },
    {
      id: 'nobody-closes',
      title: '无人办结',
      summary: '党费已交，但一直无人办结：逐级提醒，告知所属党委，最后由书记办结。',
      variants: ['month'],
      acts: [
        { stage: 'COLLECT', after: 3, who: 'branch', deeds: [pays('member'), pays('second'), pays('third')] },
        { stage: 'COLLECT', after: 'never' },
        { stage: 'LATE', after: 12, who: 'branch', outcome: 'close' },
      ],
    },
  ],
};

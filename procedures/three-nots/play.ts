import { branchInUse, MONTHLY_FEN, monthOf, payersKnown } from '../branch-in-use';
import type { Act, Play } from '../scenario';

type Player = 'branch' | 'committee';

const inPerson = { on: '@today', way: 'in-person' };

/** What people do when nothing goes wrong: each step is given, and nothing of it helps. */
const usual: Act<Player>[] = [
  {
    stage: 'REMIND',
    after: 4,
    who: 'branch',
    outcome: 'reminded',
    data: inPerson,
    typed: { why: '称近期手头紧，下月一并补交' },
  },
  {
    stage: 'TALK',
    after: 5,
    who: 'branch',
    outcome: 'talked',
    data: inPerson,
    typed: { place: '示例党员活动室', record: '书记与本人谈话，说明按月交纳党费的义务，本人表示知道' },
  },
  {
    stage: 'CRITICISE',
    after: 5,
    who: 'branch',
    outcome: 'criticised',
    data: { ...inPerson, demand: true },
    typed: { record: '批评教育，要求补交，本人态度冷淡' },
  },
  {
    stage: 'FORMAL',
    after: 6,
    who: 'branch',
    outcome: 'served',
    data: { studiedOn: '@today-1', on: '@today', way: 'visit', mends: false },
    typed: { record: '支委会研究后上门告知，本人未认识错误' },
  },
  {
    stage: 'TRIGGERED',
    after: 6,
    who: 'branch',
    outcome: 'confirm',
    data: { duty: 'dues' },
    typed: { statement: '六个月均未交纳，历次提醒、谈话、批评教育和告知均已送达，没有正当理由' },
  },
  {
    stage: 'ABOVE',
    after: 4,
    who: 'committee',
    outcome: 'confirm',
    data: { duty: 'dues' },
    typed: { statement: '党委核查，六个月均未交纳，没有正当理由' },
  },
];

/** 三不 in rehearsal: a member pays no dues, month after month. */
export const threeNotsPlay: Play<Player> = {
  procedure: 'three-nots',
  cast: { branch: 'east1.secretary', committee: 'east.officer' },
  reader: 'east.officer',
  before: async (tx, given) => {
    await branchInUse(tx, given, monthOf(given));
    await payersKnown(tx, given, monthOf(given));
  },
  sweeps: { 'dues-billing': '5 0 1 * *', 'dues-arrears': '20 0 1 * *', 'three-nots': '30 1 1 * *' },
  starts: { dues: { title: '不按月交纳党费', data: {} } },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '提醒后补交',
      summary: '当月未交党费，次月一日起提醒；本人补交两个月，下次核查时连续中断，提醒结束。',
      variants: ['dues'],
      acts: [
        {
          ...(usual[0] as Act<Player>),
          deeds: [
            {
              who: 'branch',
              path: '/members/@member/dues-payments',
              body: { fen: 2 * MONTHLY_FEN, way: 'cash', paidOn: '@today' },
            },
          ],
        },
      ],
    },
    {
      id: 'sixth-month',
      title: '提醒、谈话、批评教育、告知均无效，达到六个月',
      summary:
        '逐月提醒、谈话、批评教育、限期告知，本人始终未交；连续六个月后由支部核查有无正当理由。看上级从哪一月起知道。',
      variants: ['dues'],
      acts: [],
    },
    {
      id: 'step-missing',
      title: '谈话一直没有进行',
      summary: '提醒之后谈话一直没有进行：不论连续几个月，事项停在谈话一步，不会达到六个月，上级看得到。',
      variants: ['dues'],
      acts: [{ stage: 'TALK', after: 'never' }],
    },
    {
      id: 'valid-reason',
      title: '核查中发现有正当理由',
      summary: '达到六个月后核查，发现其间患病住院，退回观察：所述月份记为免，连续中断。',
      variants: ['dues'],
      acts: [
        {
          stage: 'TRIGGERED',
          after: 6,
          who: 'branch',
          outcome: 'back',
          data: { duty: 'dues', from: '@month-6', to: '@month-1' },
          reason: '经核查，其间因病住院，家属未及时告知',
        },
      ],
    },
  ],
};

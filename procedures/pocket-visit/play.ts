import type { Act, Play } from '../scenario';

/** `receiver`: 应接收他的党组织; where none is known his branch does what that would have done. */
type Player = 'branch' | 'receiver' | 'committee';

const atHome = { way: 'home' };
const talk = { way: 'talk' };

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [{ stage: 'VISIT', after: 5, who: 'branch', outcome: 'willing', data: atHome }];

const notFound = (nth: number, after: 5 | 'due', reason: string): Act<Player> => ({
  stage: 'VISIT',
  nth,
  after,
  who: 'branch',
  outcome: 'not-found',
  data: { ...atHome, nextOn: '@today+14' },
  reason,
});

/** 口袋党员走访 in rehearsal: the committee finds him on its list and starts it. Every outcome of the table is in some scenario. */
export const pocketVisitPlay: Play<Player> = {
  procedure: 'pocket-visit',
  cast: { branch: 'east1.secretary', receiver: 'east1.secretary', committee: 'east.officer' },
  member: { tags: ['pocket'] },
  starts: {
    branch: { title: '只有所在支部走访', who: 'committee', member: true, data: {} },
    receiving: {
      title: '应接收支部也走访',
      cast: { receiver: 'west1.secretary' },
      who: 'committee',
      member: true,
      data: { receivingOrganisationId: '@west1' },
    },
    'receiving-committee': {
      title: '应接收党委也走访',
      cast: { receiver: 'west.officer' },
      who: 'committee',
      member: true,
      data: { receivingOrganisationId: '@west' },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '首次走访即愿转',
      summary: '所在支部书记首次走访，本人愿意接转，走访办结。看谁在哪一天收到什么。',
      variants: ['branch', 'receiving', 'receiving-committee'],
      acts: [],
    },
    {
      id: 'rounds',
      title: '多次走访后愿转',
      summary: '有困难、不愿、找不到，每次约定下次走访日期；第三次未果起告知所在党委。第四次走访时本人愿意接转。',
      variants: ['branch', 'receiving'],
      acts: [
        {
          stage: 'VISIT',
          nth: 1,
          after: 5,
          who: 'branch',
          outcome: 'hardship',
          data: { ...talk, nextOn: '@today+14' },
          reason: '行动不便，子女在外地，近期无法办理',
        },
        {
          stage: 'VISIT',
          nth: 2,
          after: 'due',
          who: 'receiver',
          outcome: 'unwilling',
          data: { ...atHome, nextOn: '@today+14' },
          reason: '认为退休后不必再转',
        },
        notFound(3, 'due', '上门无人，电话未接'),
        { stage: 'VISIT', nth: 4, after: 'due', who: 'receiver', outcome: 'willing', data: atHome },
      ],
    },
    {
      id: 'lost-contact',
      title: '多次找不到，转入失联处理',
      summary: '三次走访都找不到本人，告知所在党委；到约定日期仍无下落，转入失联处理。',
      variants: ['branch', 'receiving'],
      acts: [
        notFound(1, 5, '上门无人'),
        notFound(2, 'due', '上门无人，电话停机'),
        notFound(3, 'due', '邻居称已搬走，去向不明'),
        {
          stage: 'VISIT',
          nth: 4,
          after: 'due',
          who: 'branch',
          outcome: 'lost-contact',
          reason: '多方查找，仍无下落',
        },
      ],
    },
    {
      id: 'nobody-visits',
      title: '无人走访',
      summary: '一直无人走访：看提醒、转办、超期上报和每周催促，最后由所在党委组织员走访。',
      variants: ['branch', 'receiving'],
      acts: [{ stage: 'VISIT', nth: 1, after: 32, who: 'committee', outcome: 'willing', data: atHome }],
    },
    {
      id: 'receiver-first',
      title: '应接收党组织先走访并谈成',
      summary: '应接收他的党组织先走访，本人有困难；约定日期再去时愿意接转。看所在支部每次收到什么。',
      variants: ['receiving', 'receiving-committee'],
      acts: [
        {
          stage: 'VISIT',
          nth: 1,
          after: 3,
          who: 'receiver',
          outcome: 'hardship',
          data: { ...atHome, nextOn: '@today+7' },
          reason: '介绍信遗失，不知如何补办',
        },
        { stage: 'VISIT', nth: 2, after: 'due', who: 'receiver', outcome: 'willing', data: talk },
      ],
    },
    {
      id: 'settled',
      title: '组织关系已另行落实',
      summary: '首次走访时本人不愿办理；下次走访前查明组织关系已另行落实，走访办结。',
      variants: ['branch', 'receiving'],
      acts: [
        {
          stage: 'VISIT',
          nth: 1,
          after: 5,
          who: 'branch',
          outcome: 'unwilling',
          data: { ...talk, nextOn: '@today+21' },
          reason: '称已在别处报到',
        },
        {
          stage: 'VISIT',
          nth: 2,
          after: 8,
          who: 'branch',
          outcome: 'settled',
          reason: '对方党组织来电确认，已编入支部',
        },
      ],
    },
    {
      id: 'membership-ended',
      title: '走访期间去世或出党',
      summary: '首次走访时本人有困难；下次走访前本人去世，走访办结。',
      variants: ['branch', 'receiving'],
      acts: [
        {
          stage: 'VISIT',
          nth: 1,
          after: 5,
          who: 'branch',
          outcome: 'hardship',
          data: { ...atHome, nextOn: '@today+28' },
          reason: '患病住院',
        },
        { stage: 'VISIT', nth: 2, after: 10, who: 'branch', outcome: 'membership-ended', reason: '因病去世' },
      ],
    },
  ],
};

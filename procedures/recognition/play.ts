import type { Act, Play } from '../scenario';

type Player = 'asker' | 'asked';

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'ASKED', after: 3, who: 'asked', outcome: 'agree' },
  { stage: 'GIVEN', after: 2, who: 'asker', outcome: 'propose', reason: '对方同意，民主推荐票数靠前' },
];

const both = ['person', 'organisation'];

/** 双向评优 in rehearsal: a branch asks. Every outcome of the table is in some scenario. */
export const recognitionPlay: Play<Player> = {
  procedure: 'recognition',
  cast: { asker: 'east1.secretary', asked: 'west.officer' },
  starts: {
    person: {
      title: '个人评优，征求居住地社区意见',
      who: 'asker',
      subject: { kind: 'matter', title: '优秀共产党员' },
      data: { about: 'person', personId: '@memberPerson', year: 2026, askerId: '@east1', askedId: '@west' },
    },
    organisation: {
      title: '党组织评优，征求街道党工委意见',
      cast: { asked: 'street.officer' },
      who: 'asker',
      subject: { kind: 'matter', title: '先进基层党组织' },
      data: { about: 'organisation', organisationId: '@east1', year: 2026, askerId: '@east1', askedId: '@street' },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '对方同意，继续推荐',
      summary: '征求意见后对方在时限内同意，征求意见一方决定继续推荐并说明理由。看谁在哪一天收到什么。',
      variants: both,
      acts: [],
    },
    {
      id: 'objection',
      title: '对方有异议',
      summary: '对方写明异议的具体事实，征求意见一方核实后决定不再推荐。',
      variants: both,
      acts: [
        { stage: 'ASKED', after: 4, who: 'asked', outcome: 'objection', typed: { facts: '示例：多次承诺服务未到' } },
        { stage: 'GIVEN', after: 3, who: 'asker', outcome: 'not-propose', reason: '异议经核实属实' },
      ],
    },
    {
      id: 'unknown',
      title: '对方不了解',
      summary: '对方逾期后答复不了解情况，征求意见一方自己了解后决定。',
      variants: ['person'],
      acts: [
        { stage: 'ASKED', after: 'never' },
        { stage: 'SILENT', after: 2, who: 'asked', outcome: 'unknown' },
      ],
    },
    {
      id: 'silent',
      title: '对方一直未答复',
      summary: '对方在十五个工作日内没有答复，记为未答复，不视为同意；征求意见一方决定并说明理由。',
      variants: ['person'],
      acts: [
        { stage: 'ASKED', after: 'never' },
        { stage: 'SILENT', after: 'never' },
        { stage: 'GIVEN', after: 2, who: 'asker', outcome: 'not-propose', reason: '未取得居住地意见' },
      ],
    },
  ],
};

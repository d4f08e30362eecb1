import type { Act, Deed, Play } from '../scenario';
import { servedYear } from './served-year';

type Player = 'secretary' | 'worker' | 'above';

const oneLetter = (what: string, body?: Record<string, string>): Deed<Player> => ({
  who: 'secretary',
  path: `/unit-letters/@letter/${what}`,
  ...(body && { body }),
  finds: { called: 'letter', of: '/unit-letters?sending=drafted&limit=1' },
});

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'REVIEW', after: 3, who: 'secretary', outcome: 'reviewed' },
  {
    ...{ stage: 'SEND', after: 2, who: 'worker', outcome: 'sent' },
    deeds: [{ who: 'worker', path: '/letter-rounds/@subject/send', body: { way: 'paper' } }],
  },
  { stage: 'ASK', after: 4, who: 'worker', outcome: 'asked' },
];

const leftOut = { state: 'left-out', because: 'other', why: '示例：另行表扬' };

/** 感谢信 in rehearsal: January drafts them for whoever served three times and more. Every outcome is in some scenario. */
export const unitLettersPlay: Play<Player> = {
  procedure: 'unit-letters',
  cast: { secretary: 'east.secretary', worker: 'east.worker', above: 'east.officer' },
  before: servedYear,
  sweeps: { 'thanks-letters': '20 3 10 1,7 *' },
  starts: { thanks: { title: '感谢信（一月十日起草，七月十日补发）', data: {} } },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '一次审阅，打印发出，询问一次',
      summary: '为上一年认证服务三次以上的同志起草感谢信；书记审阅后一次同意，社区打印发出，三十天后询问一次是否收到。',
      variants: ['thanks'],
      acts: [],
    },
    {
      id: 'one-by-one',
      title: '逐封审阅，一封不发',
      summary: '书记先逐封审阅：一封说明理由不发，一封单独同意，其余一次同意；社区发出后无人询问，期满办结。',
      variants: ['thanks'],
      acts: [
        {
          ...{ stage: 'REVIEW', after: 3, who: 'secretary', outcome: 'reviewed' },
          deeds: [oneLetter('leave-out', leftOut), oneLetter('review')],
        },
        { stage: 'ASK', after: 'never' },
      ],
    },
    {
      id: 'late',
      title: '书记逾期审阅',
      summary: '到期无人审阅：提醒、告知上一级党组织，信一封也不会自己发出；最后书记审阅后发出。',
      variants: ['thanks'],
      acts: [{ stage: 'REVIEW', after: 15, who: 'secretary', outcome: 'reviewed' }],
    },
    {
      id: 'nothing',
      title: '全部不发',
      summary: '书记逐封说明理由不发，本轮没有要发出的，办结。',
      variants: ['thanks'],
      acts: [
        {
          ...{ stage: 'REVIEW', after: 4, who: 'secretary', outcome: 'nothing', reason: '示例：改在大会上表扬' },
          deeds: Array.from({ length: 3 }, () => oneLetter('leave-out', leftOut)),
        },
      ],
    },
  ],
};

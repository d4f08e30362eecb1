import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { NewsRule } from '../../domain/case/news';
import type { Outcome } from '../../domain/case/procedure';
import type { Way } from '../../domain/case/way';
import { closePost, leaveUnreviewed, openPost } from '../../domain/effects/openings';
import { addDays, addMonths, type Instant, localDate } from '../../domain/time/dates';
import type { PostState } from './data';
import { postAssignmentWords } from './words';

// 设岗定责: the case is the post, a row of the register whoever claims or holds it. Claims, agreements, objections, promises
// and reviews of each holder are written there; what is wanted of the people of the post then (`post-need`) the case hears,
// and asks them for it in time. So 500 claims at once are 500 rows and one step.

const next: Way<PostState> = {
  among: ['OPEN', 'CLAIMED', 'POSTED', 'ON_POST'],
  pick: ({ data }) => data.need,
};

/** When it is reviewed: a year after somebody came on post first, and after each review. */
const reviewed = ({ data, rules }: PostState, at: Instant, need: unknown) =>
  need === 'ON_POST' && !data.reviewOn ? { reviewOn: addMonths(localDate(at), rules.reviewMonths) } : {};

const heard: NewsRule<PostState> = {
  title: '认领和在岗情况有变化',
  data: (state, { data, at }) => ({
    need: String(data.need),
    chosen: Number(data.chosen),
    posted: Number(data.posted),
    held: Number(data.held),
    waiting: Number(data.waiting),
    ...reviewed(state, at, data.need),
  }),
};

const moves = { 'post-need': { ...heard, to: next } };

const close: Outcome<PostState> = {
  title: '撤销岗位',
  by: ['office', 'secretary'],
  to: 'CLOSED',
  reason: true,
  ending: 'closed',
  effects: [closePost<PostState>()],
};

const nextReview = ({ rules }: PostState, at: Instant) => ({
  reviewOn: addMonths(localDate(at), rules.reviewMonths),
});

export const postAssignment = defineProcedure<PostState>({
  id: 'post-assignment',
  title: '设岗定责',
  code: 'SG',
  source: '各地党员设岗定责、双向选择的做法；《中国共产党党员教育管理工作条例》第二十一条',
  subject: { kind: 'matter', of: 'post' },
  start: { fields: {}, byProgram: true },
  seats: {
    office: {
      side: 'place',
      roles: ['organisation-commissioner', 'organisation-officer'],
      deputies: ['secretary', 'deputy-secretary'],
    },
    secretary: { side: 'place', roles: ['secretary'], deputies: ['deputy-secretary'] },
  },
  home: ['place'],
  first: 'DRAFT',
  withdrawnTo: 'CLOSED',
  words: postAssignmentWords,
  steps: {
    DRAFT: {
      title: '设岗',
      source: '时限由本级党组织设定（参数 draft）',
      seat: 'office',
      within: ({ rules }) => rules.draft,
      remindEvery: ({ rules }) => rules.remindEvery,
      tellWhenLate: ['secretary'],
      next: 'OPEN',
      // A post that nobody has claimed for long is drawn anew while it can still be claimed.
      on: moves,
      outcomes: {
        agree: {
          title: '会议通过，公布岗位',
          to: next,
          fields: {
            agreedBy: {
              title: '通过的会议',
              type: 'choice',
              required: true,
              choices: { assembly: '党员大会', committee: '支委会' },
            },
            agreedOn: { title: '通过日期', type: 'date', required: true },
          },
          data: (_, { data }) => ({ agreedBy: textIn(data, 'agreedBy'), agreedOn: textIn(data, 'agreedOn') }),
          effects: [openPost<PostState>()],
        },
        close,
      },
    },
    OPEN: {
      title: '公布，等待认领',
      source: '天数由本级党组织设定（参数 proposeAfter、redrawAfter）',
      waits: true,
      until: ({ stageSince, rules }) => addDays(localDate(stageSince), rules.redrawAfter),
      moments: {
        propose: {
          title: '无人认领，按特长推荐',
          from: ({ stageSince, rules }) => addDays(localDate(stageSince), rules.proposeAfter),
          at: 'morning',
          tell: ['office'],
          text: () => '{case}公布后还没有人认领，请按特长和空闲时间向合适的同志推荐',
        },
      },
      lapse: { to: 'DRAFT' },
      next: 'CLAIMED',
      on: moves,
      outcomes: { close },
    },
    CLAIMED: {
      title: '双向选择',
      source: '时限由本级党组织设定（参数 choose）',
      seat: 'office',
      within: ({ rules }) => rules.choose,
      remindEvery: ({ rules }) => rules.remindEvery,
      tellWhenLate: ['secretary'],
      next: 'POSTED',
      on: moves,
      outcomes: { close },
    },
    POSTED: {
      title: '公示，签订承诺书',
      source: '时限由本级党组织设定（参数 publicDays、promise）',
      seat: 'office',
      within: ({ rules }) => rules.promise,
      remindEvery: ({ rules }) => rules.remindEvery,
      tellWhenLate: ['secretary'],
      next: 'ON_POST',
      on: moves,
      outcomes: { close },
    },
    ON_POST: {
      title: '履职',
      source: '评岗的间隔由本级党组织设定（参数 reviewMonths、reviewSilent）',
      waits: true,
      renews: true,
      until: ({ data, stageSince, rules }) => data.reviewOn ?? addMonths(localDate(stageSince), rules.reviewMonths),
      lapse: { to: 'REVIEW', data: (_, { at }) => ({ reviewSince: localDate(at), reviewWhy: 'yearly' }) },
      next: 'REVIEW',
      on: {
        ...moves,
        'holder-silent': {
          title: '长时间没有履职记录',
          to: 'REVIEW',
          data: (_state, _news, { at }) => ({ reviewSince: localDate(at), reviewWhy: 'silent' }),
        },
      },
      outcomes: {
        review: {
          title: '开始评岗',
          by: ['office', 'secretary'],
          to: 'REVIEW',
          data: (_state, _offer, { at }) => ({ reviewSince: localDate(at), reviewWhy: 'called' }),
        },
        close,
      },
    },
    REVIEW: {
      title: '评岗',
      source: '时限由本级党组织设定（参数 review）；逾期未评的继续履职，登记为未评',
      seat: 'office',
      within: ({ rules }) => rules.review,
      lapse: {
        to: next,
        data: (state, { at }) => nextReview(state, at),
        effects: [leaveUnreviewed<PostState>(({ data }) => data.reviewSince)],
      },
      next: 'ON_POST',
      on: { 'post-need': heard, 'holder-silent': { title: '长时间没有履职记录' } },
      outcomes: {
        done: {
          title: '评岗结束',
          to: next,
          guards: ['post-all-reviewed'],
          data: (state, _offer, { at }) => nextReview(state, at),
        },
        close,
      },
    },
    CLOSED: { title: '岗位撤销' },
  },
});

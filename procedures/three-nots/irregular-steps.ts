import type { Outcome, Step } from '../../domain/case/procedure';
import { onLeaving, onMoving } from './belonging';
import type { ThreeNotsState } from './data';
import { criticiseForm, formalForm, talkForm } from './forms';

const improved: Outcome<ThreeNotsState> = {
  title: '已改正，不再办理',
  to: 'IMPROVED',
  reason: true,
  ending: 'improved',
};

/**
 * 不正常情形: takes part in few sittings, pays less than is due, or months without a duty made his streak unclear. Three
 * steps, which he himself can end by mending; then the next 民主评议 hears of it. Never the six months.
 */
export const irregularSteps: Record<string, Step<ThreeNotsState>> = {
  IRREGULAR_TALK: {
    title: '不正常情形谈话提醒',
    source: '《中国共产党党员教育管理工作条例》第二十八条；参数 irregularShare、shortMonths、mostIdle',
    seat: 'branch.committee',
    within: ({ rules }) => rules.talk,
    tellOnEntry: ['member'],
    on: { ...onLeaving, ...onMoving('IRREGULAR_TALK') },
    next: 'IRREGULAR_CRITICISE',
    outcomes: { talked: { title: '已谈话', to: 'IRREGULAR_CRITICISE', ...talkForm }, improved },
  },
  IRREGULAR_CRITICISE: {
    title: '不正常情形批评教育',
    source: '《中国共产党党员教育管理工作条例》第二十九条',
    seat: 'branch.committee',
    within: ({ rules }) => rules.criticise,
    tellOnEntry: ['member'],
    on: { ...onLeaving, ...onMoving('IRREGULAR_CRITICISE') },
    next: 'IRREGULAR_PROPOSE',
    outcomes: { criticised: { title: '已批评教育', to: 'IRREGULAR_PROPOSE', ...criticiseForm }, improved },
  },
  IRREGULAR_PROPOSE: {
    title: '支委会提出限期改正',
    source: '《中国共产党处置不合格党员工作办法》第六条',
    seat: 'branch.committee',
    within: ({ rules }) => rules.formal,
    tellOnEntry: ['member'],
    on: { ...onLeaving, ...onMoving('IRREGULAR_PROPOSE') },
    next: 'APPRAISAL',
    outcomes: {
      proposed: { title: '已提出，列入民主评议', to: 'APPRAISAL', ending: 'appraisal', ...formalForm },
      improved,
    },
  },
  APPRAISAL: { title: '列入民主评议', tellOnEntry: ['member', 'branch.secretary', 'committee.office'] },
  IMPROVED: { title: '已改正', tellOnEntry: ['member'] },
};

import type { Rules } from '../case/state';
import type { Parameter } from '../rules/rule-set';
import { type MatterKindCode, matterKinds } from './matter-kinds';
import type { MajorityOf, VoteRule } from './vote-rule';

/** What an organisation may set of votes: part of the rules of whatever procedure holds them. */
export const voteParameters = {
  electedBy: {
    value: 'present',
    title: '选举以哪个人数的半数以上当选',
    source: '《中国共产党基层组织选举工作条例》；个别手册写作应到会，因此可设定',
    marking: 'known',
    choices: { present: '实到会有选举权的人数', eligible: '应到会有选举权的人数' },
  },
} satisfies Record<string, Parameter>;

/**
 * The rule by which a kind of matter is voted on.
 * @param rules of the sitting's case; one that began without the parameter goes by what is usual
 */
export function voteRuleOf(kind: MatterKindCode, rules: Rules): VoteRule {
  const { quorum, majority }: VoteRule = matterKinds[kind];
  if (kind !== 'election') return { quorum, majority };
  const of = (rules.electedBy ?? voteParameters.electedBy.value) as MajorityOf;
  const text = of === 'present' ? majority.text : '赞成票超过应到会有选举权人数的半数当选';
  return { quorum, majority: { ...majority, of, text } };
}

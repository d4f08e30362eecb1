import type { VotedMatter } from './vote-result-fields';

const inChinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、… 十、 and 11、 from there on. */
const serial = (index: number) => `${inChinese[index] ?? index + 1}、`;

/** How a matter was voted on and what came of it, in sentences. */
export function matterWords(matter: VotedMatter, index: number): string[] {
  const { title, how, eligible, leftOut, present, written, papers, election, seats, rule, counters, items } = matter;
  const attended = [
    `应到会有表决权的 ${eligible} 人`,
    ...(leftOut ? [`另有 ${leftOut} 人不计算在应到会人数内`] : []),
    `实到 ${present} 人`,
    ...(written ? [`书面意见 ${written} 份`] : []),
    ...(papers ? [`收回 ${papers.collected} 票，其中废票 ${papers.spoilt} 票`] : []),
  ];
  const outcome = (passed: boolean) => (election ? (passed ? '当选' : '未当选') : passed ? '通过' : '未通过');
  return [
    `${serial(index)}${title}${election ? `（应选 ${seats} 人）` : ''}`,
    `${how}。${attended.join('，')}。${rule}。`,
    ...items.map(({ title: item, yes, no, abstain, passed }) => {
      const what = items.length > 1 || election ? `${item}：` : '';
      return `${what}赞成 ${yes} 票，反对 ${no} 票，弃权 ${abstain} 票，${outcome(passed)}。`;
    }),
    ...(counters.length ? [`计票人、监票人：${counters.join('、')}。`] : []),
  ];
}

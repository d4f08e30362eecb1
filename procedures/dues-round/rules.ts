import type { Parameter, RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const document = '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）';
const practice = '各地收缴办法不一，可由本级党组织设定';
const ours = '本系统设定，可由本级党组织调整';

/** A number of the document: no organisation has another. */
const fixed = (value: number, title: string, article: string) =>
  ({ value, title, source: document + article, marking: 'found', least: value, most: value }) satisfies Parameter;

/** 党费收缴: rates in thousandths of the whole base, sums in fen. No later document was found; that there is none is unsure. */
export const duesRoundRules = [
  {
    id: 'dues-round/2008-04-01',
    procedure: 'dues-round',
    effectiveFrom: '2008-04-01',
    parameters: {
      bracket1: fixed(300_000, '第一档基数上限（分，含）', '第二条'),
      bracket2: fixed(500_000, '第二档基数上限（分，含）', '第二条'),
      bracket3: fixed(1_000_000, '第三档基数上限（分，含）', '第二条'),
      rate1: fixed(5, '第一档比例（千分之）', '第二条'),
      rate2: fixed(10, '第二档比例（千分之）', '第二条'),
      rate3: fixed(15, '第三档比例（千分之）', '第二条'),
      rate4: fixed(20, '第四档比例（千分之）', '第二条'),
      retiredBracket: fixed(500_000, '离退休党员第一档上限（分，含）', '第五条'),
      retiredRate1: fixed(5, '离退休党员第一档比例（千分之）', '第五条'),
      retiredRate2: fixed(10, '离退休党员第二档比例（千分之）', '第五条'),
      farmer: {
        value: 20,
        title: '农民党员每月党费（分）',
        source: `${document}第六条：0.2元至1元，由省（区、市）党委组织部规定`,
        marking: 'local',
        least: 20,
        most: 100,
      },
      fixed: fixed(20, '学生、下岗失业、依靠抚恤救济、低保党员每月党费（分）', '第六条'),
      rounding: {
        value: 'fen',
        title: '党费数额的取整',
        source: '规定未写明取整办法，请向上级组织部门核实',
        marking: 'unsure',
        choices: { fen: '四舍五入到分', jiao: '四舍五入到角' },
      },
      backPay: {
        value: 6,
        title: '可补交的月数',
        source: `${document}第十二条：补交一般不得超过6个月`,
        marking: 'found',
        most: 6,
      },
      baseBack: { value: 6, title: '基数变动最多追溯的月数', source: ours, marking: 'local', most: 12 },
      oneOff: fixed(100_000, '一次性多交党费全部上缴的数额（分）', '第十一条'),
      // One look for all: no organisation has another.
      remindBefore: {
        value: 5,
        title: '月末前几天提醒未交党员',
        source: practice,
        marking: 'local',
        least: 5,
        most: 5,
      },
      closeWithin: { value: 10, title: '次月几日内应办结本月收缴（天）', source: practice, marking: 'local', most: 31 },
      escalateAfter: {
        value: 5,
        title: '告知书记后几天仍未办结告知上级',
        source: practice,
        marking: 'local',
        most: 31,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];

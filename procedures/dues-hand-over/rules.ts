import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const document = '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）';
const practice = '各地上交办法不一，可由本级党组织设定';

/** 党费上交: that a branch hands over is the document's, how often and within which days is practice. */
export const duesHandOverRules = [
  {
    id: 'dues-hand-over/2008-04-01',
    procedure: 'dues-hand-over',
    effectiveFrom: '2008-04-01',
    parameters: {
      handOver: { value: { days: 10 }, title: '季度结束后几日内上交', source: practice, marking: 'local', most: 60 },
      confirm: { value: { workingDays: 5 }, title: '党委确认收款的时限', source: practice, marking: 'local', most: 30 },
      lateAgain: {
        value: { days: 10 },
        title: '逾期未上交再次告知上级的间隔',
        source: practice,
        marking: 'local',
        most: 60,
      },
      unsettled: { value: 15, title: '来款几天未核对告知书记', source: practice, marking: 'local', most: 60 },
      large: {
        value: 100_000,
        title: '一次性多交党费全部上缴的数额（分）',
        source: `${document}第十一条`,
        marking: 'found',
        least: 100_000,
        most: 100_000,
      },
      publish: {
        value: 31,
        title: '次年1月几日前向党员公布上年党费收缴情况',
        source: `${document}；日期${practice}`,
        marking: 'local',
        most: 31,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];

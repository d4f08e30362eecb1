import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地做法，可由本级党组织调整';
const own = '本系统设定，可由本级党组织调整';

/** The parameters of 双报到. No document of the whole country gives any of them: all are local practice. */
export const doubleRegistrationRules = [
  {
    id: 'double-registration/2022-01-01',
    procedure: 'double-registration',
    effectiveFrom: '2022-01-01',
    parameters: {
      report: { value: { months: 2 }, title: '接到通知后报到的期限', source: practice, marking: 'local' },
      unitTalks: {
        value: { days: 30 },
        title: '请单位书记提醒后，仍未报到的认定期限',
        source: practice,
        marking: 'local',
      },
      backToUnit: {
        value: { workingDays: 10 },
        title: '非本社区居住的，退回单位核实的期限',
        source: practice,
        marking: 'local',
      },
      sign: { value: { workingDays: 5 }, title: '签收报到单、编入网格的期限', source: own, marking: 'unsure' },
      claim: { value: { days: 15 }, title: '认领岗位、服务项目或微心愿的期限', source: practice, marking: 'local' },
      propose: { value: { workingDays: 5 }, title: '社区按特长和时间推荐的期限', source: own, marking: 'local' },
      proposals: {
        value: 2,
        title: '向单位反映情况之前，社区至少推荐几次',
        source: practice,
        marking: 'local',
        least: 2,
        most: 6,
      },
      move: { value: { days: 30 }, title: '迁往另一社区，接收社区签收的期限', source: own, marking: 'local' },
      idle: {
        value: { days: 90 },
        title: '有适合的服务可以参加而没有参加多少天，送去友情提醒',
        source: practice,
        marking: 'local',
        least: 30,
        most: 366,
      },
      callAfter: {
        value: { days: 30 },
        title: '提醒送达后多少天仍未参加，由网格员联系',
        source: practice,
        marking: 'local',
        least: 7,
        most: 180,
      },
      unitAfter: {
        value: { days: 30 },
        title: '联系后多少天仍未参加，请社区书记核看',
        source: practice,
        marking: 'local',
        least: 7,
        most: 180,
      },
      call: { value: { days: 30 }, title: '报到未到，电话或上门联系的期限', source: practice, marking: 'local' },
      look: { value: { days: 30 }, title: '报到未到，社区书记核看的期限', source: practice, marking: 'local' },
      cycleDays: {
        value: 10,
        title: '年度周期在一月的前几天内分散结转',
        source: own,
        marking: 'local',
        least: 1,
        most: 20,
      },
      nightHours: {
        value: 5,
        title: '到期、转办和年度结转，从当日零时起分散在几小时内',
        source: own,
        marking: 'local',
        least: 1,
        most: 6,
      },
      unread,
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: own, marking: 'local' },
    },
  },
] satisfies RuleSet[];

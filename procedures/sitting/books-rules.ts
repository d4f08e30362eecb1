import type { Parameter } from '../../domain/rules/rule-set';

const practice = '各地做法不一，可由本级党组织设定';
const exempt = '《中国共产党党员教育管理工作条例》第二十三条：因年老体弱等免除硬性要求的党员，由党支部列名';
const hours = '《中国共产党党员教育管理工作条例》第二十条';

/** What the books of 组织生活 go by: part of the rules of a 集会, since a month of them is what they count. */
export const sittingBooksParameters = {
  exemptionMonths: {
    value: 12,
    title: '免除硬性要求每次列名最长月数，到期由支部续期',
    source: exempt,
    marking: 'local',
    least: 1,
    most: 12,
  },
  exemptionSoon: {
    value: 30,
    title: '免除硬性要求到期前多少天列为需要留意',
    source: practice,
    marking: 'local',
    most: 90,
  },
  exemptionAge: {
    value: 75,
    title: '多少周岁以上列入可考虑免除硬性要求的参考名单（只作参考，由支部逐人决定）',
    source: practice,
    marking: 'local',
    least: 60,
    most: 100,
  },
  studyHours: { value: 32, title: '党员每年集中学习培训学时', source: hours, marking: 'found', most: 200 },
  studyHoursCommittee: {
    value: 56,
    title: '党组织班子成员每年集中学习培训学时',
    source: '《2019—2023年全国党员教育培训工作规划》，以后年度按此沿用',
    marking: 'unsure',
    most: 200,
  },
  studyHourMinutes: { value: 45, title: '一学时为多少分钟', source: practice, marking: 'local', least: 30, most: 60 },
  studyShortFrom: {
    value: 10,
    title: '每年从几月起列出学时不足的党员',
    source: practice,
    marking: 'local',
    least: 1,
    most: 12,
  },
} as const satisfies Record<string, Parameter>;

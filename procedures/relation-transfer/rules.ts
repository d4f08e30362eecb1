import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地办理时限不一，可由本级党组织设定';

/** 有效期: ten to ninety days, whatever the distance. */
const letterDays = { least: 10, most: 90 };

/** 组织关系接转: 《中国共产党党员教育管理工作条例》(2019-05-06) 第二十五条, letters after 组通字〔2006〕45号. */
export const relationTransferRules = [
  {
    id: 'relation-transfer/2019-05-06',
    procedure: 'relation-transfer',
    effectiveFrom: '2019-05-06',
    parameters: {
      branchReview: { value: { workingDays: 5 }, title: '支部审核时限', source: practice, marking: 'unsure' },
      outCommittee: { value: { workingDays: 5 }, title: '转出党委审批时限', source: practice, marking: 'unsure' },
      inCommittee: { value: { workingDays: 5 }, title: '接收党委审核时限', source: practice, marking: 'unsure' },
      archive: {
        value: { workingDays: 20 },
        title: '调阅档案停表上限',
        source: '条例第二十五条（可查验档案）；时限为本系统设定',
        marking: 'unsure',
      },
      inBranch: { value: { days: 10 }, title: '编入支部时限', source: practice, marking: 'unsure' },
      receipt: {
        value: { months: 1 },
        title: '回执时限',
        source: '组通字〔2006〕45号 介绍信填写说明',
        marking: 'found',
      },
      receiptMissing: {
        value: { months: 1 },
        title: '回执未到后核实时限',
        source: practice,
        marking: 'unsure',
      },
      remindReceiptAtMost: { value: 3, title: '催要回执次数上限', source: practice, marking: 'local' },
      returned: { value: { days: 10 }, title: '退回后处理时限', source: practice, marking: 'unsure' },
      expiredCause: { value: { workingDays: 10 }, title: '过期原因查明时限', source: practice, marking: 'unsure' },
      lost: { value: { workingDays: 10 }, title: '遗失审查时限', source: practice, marking: 'unsure' },
      validityMonths: {
        value: 3,
        title: '介绍信有效期上限（月）',
        source: '组通字〔2006〕45号：一般不超过三个月',
        marking: 'found',
      },
      validityCity: { value: 10, title: '同城介绍信有效期（天）', source: practice, marking: 'local', ...letterDays },
      validityDistrict: {
        value: 15,
        title: '跨区介绍信有效期（天）',
        source: practice,
        marking: 'local',
        ...letterDays,
      },
      validityCounty: { value: 20, title: '跨县介绍信有效期（天）', source: practice, marking: 'local', ...letterDays },
      validityProvince: {
        value: 30,
        title: '省内介绍信有效期（天）',
        source: practice,
        marking: 'local',
        ...letterDays,
      },
      validityOther: { value: 60, title: '跨省介绍信有效期（天）', source: practice, marking: 'local', ...letterDays },
      takeOver: {
        value: { workingDays: 5 },
        title: '发起人离任后接手退回申请的时限',
        source: '本系统设定，可由本级党组织调整',
        marking: 'local',
        most: 30,
      },
      unread,
      remindWeekBefore: {
        value: 7,
        title: '介绍信到期前多少天提醒',
        source: '本系统设定，可由本级党组织调整',
        marking: 'local',
        most: 30,
      },
      remindDayBefore: {
        value: 1,
        title: '介绍信到期前多少天最后提醒',
        source: '本系统设定，可由本级党组织调整',
        marking: 'local',
        most: 7,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      remindExpiredEvery: { value: 30, title: '介绍信过期后提醒间隔（天）', source: practice, marking: 'local' },
    },
  },
] satisfies RuleSet[];

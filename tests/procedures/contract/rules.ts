import type { RuleSet } from '../../../domain/rules/rule-set';

/** The parameters of the made-up procedure: two of its steps and their order, and how many years its cycle runs. */
export const contractRules = [
  {
    id: 'contract/2020',
    procedure: 'contract',
    effectiveFrom: '2020-01-01',
    parameters: {
      order: {
        value: ['TALK', 'HEARING'],
        title: '谈话与听取意见的次序',
        source: '示例',
        marking: 'unsure',
        choices: { TALK: '谈话', HEARING: '听取意见' },
      },
      withFile: { value: true, title: '是否整理材料', source: '示例', marking: 'local' },
      cycles: { value: 3, title: '周期（年）', source: '示例', marking: 'local' },
    },
  },
] satisfies RuleSet[];

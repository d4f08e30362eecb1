import type { Procedure } from '../../../domain/case/procedure';

/** A procedure that exists in tests alone, and that no person starts: a branch looks into a member once a year. */
export const yearlyCheck: Procedure = {
  id: 'yearly-check',
  title: '示例年度核查',
  code: 'SC',
  source: '示例',
  start: { fields: {}, reason: true },
  seats: {
    starter: { person: 'starter' },
    'branch.secretary': { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] },
  },
  first: 'CHECK',
  home: ['committee'],
  withdrawnTo: 'DONE',
  steps: {
    CHECK: {
      title: '核查',
      seat: 'branch.secretary',
      within: () => ({ days: 30 }),
      next: 'ASK',
      outcomes: {
        fine: { title: '无异常', to: 'DONE' },
        ask: { title: '请发起人说明', to: 'ASK' },
      },
    },
    ASK: { title: '发起人说明', seat: 'starter', outcomes: { said: { title: '已说明', to: 'DONE' } } },
    DONE: { title: '办结', tellOnEntry: ['starter'] },
  },
};

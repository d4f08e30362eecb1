import type { Procedure } from '../../../domain/case/procedure';

/** What the end of a round starts by itself: its branch looks back on it. */
export const followUp: Procedure = {
  id: 'contract-follow-up',
  title: '示例回访',
  code: 'SH',
  source: '示例',
  subject: { kind: 'matter', of: 'round' },
  start: { fields: {} },
  home: ['committee'],
  seats: { 'branch.secretary': { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] } },
  first: 'LOOK',
  withdrawnTo: 'DONE',
  words: { sides: { branch: '承办支部', committee: '所属党委' }, endings: { withdrawn: '已撤回', done: '已办结' } },
  steps: {
    LOOK: {
      title: '回访',
      seat: 'branch.secretary',
      within: () => ({ days: 30 }),
      outcomes: { looked: { title: '已回访', to: 'DONE' } },
    },
    DONE: { title: '办结' },
  },
};

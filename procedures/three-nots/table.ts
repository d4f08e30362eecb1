import { defineProcedure } from '../../domain/case/define-procedure';
import type { Place } from '../../domain/case/procedure';
import { threeNotsChecks } from './checks';
import type { ThreeNotsState } from './data';
import { irregularSteps } from './irregular-steps';
import { ladderStepTable } from './ladder-steps';
import { allTold } from './looks';
import { sixthSteps } from './sixth-steps';
import { threeNotsWords } from './words';

// 三不: who for months in a row takes part in no organisational life, pays no dues or does no work that he was given, is
// reminded, talked with, criticised and told formally; in the sixth month people check whether he has left the Party by
// himself (《中国共产党章程》第九条). A look on the first of each month tells the case how things stand; people act. A step
// advances only when the one before it was really given, so that a case whose streak has grown long stands at the step that
// is still wanting. 不正常 is another track, which ends as an input of 民主评议.

const atBranch: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };

export const threeNots = defineProcedure<ThreeNotsState>({
  id: 'three-nots',
  title: '三不情况办理',
  code: 'SB',
  source: '《中国共产党章程》第九条；《中国共产党党员教育管理工作条例》第二十八条至第三十一条',
  checks: threeNotsChecks,
  start: { fields: {}, byProgram: true },
  home: ['committee'],
  seats: {
    member: { person: 'member' },
    asker: { party: 'asker', title: '了解原因的人' },
    'group.leader': { side: 'group', roles: ['group-leader', 'secretary'], deputies: ['deputy-secretary'] },
    'branch.secretary': atBranch,
    'branch.committee': {
      side: 'branch',
      roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'],
      deputies: [],
    },
    'committee.office': { side: 'committee', roles: ['organisation-officer'], deputies: ['secretary'] },
  },
  readers: {
    roles: [
      {
        side: 'branch',
        roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'],
      },
      { side: 'committee', roles: ['organisation-officer'] },
    ],
    subject: 'all',
    discreet: true,
  },
  first: {
    among: ['REMIND', 'IRREGULAR_TALK'],
    pick: ({ data }) => ({ ladder: 'REMIND', irregular: 'IRREGULAR_TALK' })[data.track],
  },
  withdrawnTo: 'WITHDRAWN',
  words: threeNotsWords,
  steps: {
    ...ladderStepTable,
    ...sixthSteps,
    ...irregularSteps,
    OVER: { title: '已履行义务，提醒结束', tellOnEntry: allTold },
    TAKEN_BACK: { title: '情况已更正或说明，此前提醒撤回', tellOnEntry: allTold },
    UNCLEAR: { title: '转入不正常情形', tellOnEntry: ['branch.secretary'] },
    CONFIRMED: { title: '核查属实，转入组织处置', tellOnEntry: ['committee.office', 'branch.secretary'] },
    ENDED: { title: '不再跟踪', tellOnEntry: allTold },
    WITHDRAWN: { title: '撤回' },
  },
});

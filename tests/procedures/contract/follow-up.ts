import { openCase } from '../../../cases/open-case';
import { stateOf } from '../../../cases/state-of';
import { subjectOf } from '../../../domain/case/subject';
import type { RuleSet } from '../../../domain/rules/rule-set';
import type { ProcedureOffice } from '../../../procedures/office';

export { followUp } from './follow-up-table';

export const followUpRules: RuleSet[] = [
  { id: 'contract-follow-up/2020', procedure: 'contract-follow-up', effectiveFrom: '2020-01-01', parameters: {} },
];

/** Begins by itself alone, where the round that it looks back on was. */
export const followUpOffice: ProcedureOffice = {
  opener: {
    lock: async () => true,
    examine: async (tx, procedure, { data = {}, origin }) => {
      if (!origin) return { barred: [{ type: 'not-allowed' }] };
      const round = await tx.case.findFirst({ where: { procedure: 'contract', subjectId: String(data.subjectId) } });
      if (!round) return { barred: [{ type: 'not-found' }] };
      const state = stateOf(round);
      const open = await openCase(tx, procedure, String(data.subjectId));
      return {
        barred: open ? [open] : [],
        foreseen: {
          as: { role: 'system' },
          opening: {
            ruleSet: 'contract-follow-up/2020',
            rules: {},
            subject: subjectOf(state),
            sides: state.sides,
            data: {},
          },
        },
      };
    },
  },
};

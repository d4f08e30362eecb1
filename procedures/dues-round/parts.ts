import { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { yuan } from '../../domain/words/money';
import { month } from '../../lists/inputs';
import { declareParts } from '../case-parts';
import type { DuesRoundState } from './data';

const count = z.int();

const closedOf = ({ data, ending }: DuesRoundState) => {
  const { due = 0, dueFen = 0, paid = 0, paidFen = 0, late = 0, short = 0, waived = 0, unpaid = 0 } = data;
  return ending === 'closed' ? { due, dueFen, paid, paidFen, late, short, waived, unpaid } : null;
};

/** What a case of 党费收缴 tells besides: its month, and how that stood when it was closed. */
export const duesRoundParts = declareParts({
  shape: {
    duesRound: z
      .strictObject({
        month,
        branchId: z.string(),
        closed: z
          .strictObject({
            ...{ due: count, dueFen: count, paid: count, paidFen: count },
            ...{ late: count, short: count, waived: count, unpaid: count },
          })
          .nullable()
          .meta({ description: 'How the month stood when it was closed: members and fen. Null: it is open.' }),
      })
      .meta({ id: 'DuesRound' }),
  },
  of: (_, { state }: CaseRow<DuesRoundState>) => ({
    duesRound: { month: state.data.month, branchId: state.sides.branch as string, closed: closedOf(state) },
  }),
  forms({ state }) {
    const closed = closedOf(state);
    if (!closed) return [];
    return [
      {
        title: '办结时收缴情况',
        rows: [
          ['应交', `${closed.due}人，${yuan(closed.dueFen)}`],
          ['已交', `${closed.paid}人，${yuan(closed.paidFen)}`],
          ['其中逾期补交', `${closed.late}人`],
          ['其中未足额', `${closed.short}人`],
          ['免交', `${closed.waived}人`],
          ['未交', `${closed.unpaid}人`],
        ],
      },
    ];
  },
});

import type { Reader } from '../../../access/reader';
import type { CaseRow } from '../../../cases/on-record';
import type { PaperRules } from '../../paper-rules';
import type { HandOverState } from '../data';
import type { duesHandOverPapers } from './forms';
import type { SlipFields } from './slip';

const isListed = ({ stage, ending }: HandOverState) =>
  stage === 'CONFIRM' || (stage === 'CLOSED' && ending === 'handed-over');

async function slipFields(c: Reader, row: CaseRow<HandOverState>): Promise<SlipFields> {
  const { data, number } = row.state;
  const nameOn = (side: string) => row.sides.find((place) => place.side === side)?.name ?? '';
  const by = await c.deps.db.person.findUnique({ where: { id: c.actor.personId }, select: { name: true } });
  return {
    number,
    addressee: nameOn('committee'),
    branch: nameOn('branch'),
    quarter: data.quarter,
    fen: data.fen ?? 0,
    payments: data.payments ?? 0,
    way: data.way ?? '',
    handedOn: data.handedOn ?? '',
    handler: by?.name ?? '',
  };
}

/** Returned and handed over anew, another one is made. */
const slip: PaperRules<HandOverState> = {
  sides: ['branch', 'committee'],
  giver: 'branch',
  isDue: isListed,
  numberOf: ({ number }) => number,
  fieldsOf: (c, _tx, row) => slipFields(c, row),
  changing(fields) {
    const { fen, payments, way, handedOn } = fields as SlipFields;
    return JSON.stringify([fen, payments, way, handedOn]);
  },
  async statusOf(db, { caseId, kind, createdAt }, state) {
    const newer = await db.document.count({ where: { caseId, kind, createdAt: { gt: createdAt } } });
    return newer === 0 && isListed(state) ? 'valid' : 'void';
  },
};

export const duesHandOverPaperRules: Record<keyof typeof duesHandOverPapers, PaperRules<HandOverState>> = {
  'hand-over-slip': slip,
};

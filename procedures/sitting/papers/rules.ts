import type { PaperFields } from '../../../papers/form';
import type { PaperRules } from '../../paper-rules';
import type { SittingState } from '../data';
import type { SittingFields } from './fields';
import type { sittingPapers } from './forms';
import { blankFields, filledFields, minutesFields, noticeFields } from './frozen';
import { voteResultFields } from './vote-result-frozen';

// Which papers a sitting has, and at which stages.

const fixed = ['NOTIFIED', 'HELD', 'UNCLOSED'];
const closed = ['MINUTED', 'UNMINUTED', 'ARCHIVED'];

/** The day on which it was made is no change: another one is made where it says something else. */
const changing = (fields: PaperFields) => {
  const { madeOn: _, ...says } = fields as SittingFields;
  return JSON.stringify(says);
};

const paper = (
  stages: readonly string[],
  fieldsOf: PaperRules<SittingState>['fieldsOf'],
  endsWith: readonly string[] = [],
): PaperRules<SittingState> => {
  const isDue = ({ stage }: SittingState) => stages.includes(stage);
  return {
    sides: ['branch'],
    giver: 'branch',
    isDue,
    numberOf: ({ number }) => number,
    fieldsOf,
    changing,
    async statusOf(db, { caseId, kind, createdAt }, state) {
      const newer = await db.document.count({ where: { caseId, kind, createdAt: { gt: createdAt } } });
      return newer === 0 && (isDue(state) || endsWith.includes(state.stage)) ? 'valid' : 'void';
    },
  };
};

const results = paper(closed, voteResultFields);

/** A result that was entered or corrected since is not on the paper. */
const voteResult: PaperRules<SittingState> = {
  ...results,
  async statusOf(db, document, state, today) {
    const { caseId, createdAt } = document;
    const since = await db.matterResult.count({
      where: { enteredAt: { gt: createdAt }, matter: { sitting: { caseId } } },
    });
    return since === 0 ? await results.statusOf(db, document, state, today) : 'void';
  },
};

export const sittingPaperRules: Record<keyof typeof sittingPapers, PaperRules<SittingState>> = {
  'sitting-notice': paper(fixed, noticeFields, closed),
  'sign-in-blank': paper(fixed, blankFields, closed),
  'sign-in-filled': paper(closed, filledFields),
  'sitting-minutes': paper(['ARCHIVED'], minutesFields),
  // Of a month and not of a sitting: `GET /organisations/{id}/life-months/{month}` makes it, nothing of it is frozen.
  'life-month': paper([], () => Promise.reject(new Error('no paper of a case'))),
  'vote-result': voteResult,
};

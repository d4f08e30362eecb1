import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { isId } from '../../domain/case/fits';
import { periodText, type UnitLetterKind, unitLetterKinds } from '../../domain/registrants/unit-letters';
import { addDays, localDate } from '../../domain/time/dates';
import { fromDbDate } from '../../prisma/db-date';
import { committeeOf, openOrganisation } from '../../registers/organisations/organisations';
import type { UnitLettersState } from './data';
import { unitLettersRules } from './rules';

/** A round of letters, which no person begins: the sweep does where there is something to write. */
export const unitLettersOpener: Opener<UnitLettersState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM letter_round WHERE id = ${subjectId}::uuid FOR UPDATE`;
    return rows.length > 0;
  },
  examine: async (tx, procedure, { data, origin }, at) => {
    if (!origin) return { barred: [{ type: 'not-allowed' }] };
    const round = await tx.letterRound.findUnique({ where: { id: String(data?.subjectId) } });
    const community = round && (await openOrganisation(tx, round.communityId));
    if (!round || !community) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, round.id);
    const above = community.parentId ? await openOrganisation(tx, community.parentId) : undefined;
    const committee = (above && (await committeeOf(tx, above.path))) ?? community;
    const kept = await rulesFor(tx, unitLettersRules, community.id, localDate(at));
    const kind = round.kind as UnitLetterKind;
    return {
      barred: open ? [open] : [],
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...kept,
          subject: {
            ...{ kind: 'matter', of: 'letter-round', id: round.id },
            title: `${periodText(kind, round.period)}${unitLetterKinds[kind]}`,
          },
          sides: { community: community.id, committee: committee.id },
          data: {
            ...{ startedAs: 'system', kind, period: round.period },
            reviewBy: addDays(fromDbDate(round.draftedOn), kept.rules.review.days),
          },
        },
      },
    };
  },
};

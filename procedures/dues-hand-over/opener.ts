import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { isId } from '../../domain/case/fits';
import { isQuarter, quarterText } from '../../domain/dues/quarters';
import { localDate } from '../../domain/time/dates';
import { committeeOf } from '../../registers/organisations/organisations';
import type { HandOverState } from './data';
import { duesHandOverRules } from './rules';

/** The hand-over of a branch's quarter, which no person begins: the sweep does where there is something to hand over. */
export const duesHandOverOpener: Opener<HandOverState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dues-hand-over\n${subjectId}`}, 0))`;
    return true;
  },
  examine: async (tx, procedure, { data, origin, episode = '' }, at) => {
    if (!origin || !isQuarter(episode)) return { barred: [{ type: 'not-allowed' }] };
    const branch = await tx.organisation.findUnique({ where: { id: String(data?.subjectId) } });
    const committee = branch?.kind === 'branch' ? await committeeOf(tx, branch.path) : undefined;
    if (!branch || !committee) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, branch.id, episode);
    return {
      barred: open ? [open] : [],
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...(await rulesFor(tx, duesHandOverRules, branch.id, localDate(at))),
          subject: { kind: 'matter', of: 'hand-over', id: branch.id, title: `${branch.name}${quarterText(episode)}` },
          episode,
          sides: { branch: branch.id, committee: committee.id },
          data: { startedAs: 'system', quarter: episode },
        },
      },
    };
  },
};

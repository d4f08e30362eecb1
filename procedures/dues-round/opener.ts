import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { isId } from '../../domain/case/fits';
import { localDate } from '../../domain/time/dates';
import { committeeOf } from '../../registers/organisations/organisations';
import type { DuesRoundState } from './data';
import { duesRoundRules } from './rules';

/** The round of a branch's month, which no person begins. */
export const duesRoundOpener: Opener<DuesRoundState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dues-round\n${subjectId}`}, 0))`;
    return true;
  },
  examine: async (tx, procedure, { data, origin, episode }, at) => {
    if (!origin || !/^\d{4}-(0[1-9]|1[0-2])$/.test(episode ?? '')) return { barred: [{ type: 'not-allowed' }] };
    const month = episode as string;
    const branch = await tx.organisation.findUnique({ where: { id: String(data?.subjectId) } });
    const committee = branch?.kind === 'branch' ? await committeeOf(tx, branch.path) : undefined;
    if (!branch || !committee) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, branch.id, month);
    const title = `${branch.name}${month.slice(0, 4)}年${Number(month.slice(5))}月`;
    return {
      barred: open ? [open] : [],
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...(await rulesFor(tx, duesRoundRules, branch.id, localDate(at))),
          subject: { kind: 'matter', of: 'round', id: branch.id, title },
          episode: month,
          sides: { branch: branch.id, committee: committee.id },
          data: { startedAs: 'system', month },
        },
      },
    };
  },
};

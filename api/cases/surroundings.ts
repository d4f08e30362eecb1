import type { CaseRow } from '../../cases/on-record';
import { standInsFor } from '../../cases/stand-ins';
import type { Surroundings } from '../../domain/case/authority';
import type { OpenTask } from '../../domain/case/state';
import { tableOf } from '../../procedures/tables';
import { Offices } from '../../registers/people/offices';
import type { Context } from '../http/context';

/** What the registers say of a case besides who holds what, for one of its open tasks and the one who asks. */
export async function surroundingsOf(
  { deps, actor, at }: Context,
  {
    procedure,
    state,
    sides,
    startedAs,
  }: Pick<CaseRow, 'procedure' | 'state' | 'startedAs'> & {
    sides: readonly Pick<CaseRow['sides'][number], 'side' | 'path'>[];
  },
  task: OpenTask,
): Promise<Surroundings> {
  const paths = Object.fromEntries(sides.map(({ side, path }) => [side, path]));
  const offices = new Offices(deps.db, at);
  const standIns = await standInsFor(offices, tableOf(procedure), state, task, actor.roles, paths);
  return { startedAs, paths, standIns };
}

import type { Finder, Guard } from '../../cases/guard';
import { textIn } from '../../domain/case/filled-in';
import { personOf } from '../../domain/case/subject';
import { registrantOf } from '../../domain/effects/registrants';
import { openOrganisation } from '../../registers/organisations/organisations';
import { isOpenAt } from '../../registers/registrants/open-at';
import type { DoubleRegistrationState } from './data';

type Guards = Record<string, Guard<DoubleRegistrationState>>;

/** Who is signed for is put into a grid of the community, where it has any. */
const grid: Guard<DoubleRegistrationState> = async (tx, state, data) => {
  const communityId = state.sides.community as string;
  const wanted = textIn(data, 'gridId');
  const here = { communityId, closedOn: null };
  if (wanted) return (await tx.grid.count({ where: { ...here, id: wanted } })) ? undefined : { type: 'grid-elsewhere' };
  const own = await tx.registrant.findUnique({ where: { id: registrantOf(state) }, select: { gridId: true } });
  return own?.gridId || !(await tx.grid.count({ where: here })) ? undefined : { type: 'grid-needed' };
};

/** Where he moves to takes registrants, is another community, and does not have him yet. */
const target: Guard<DoubleRegistrationState> = async (tx, state, data) => {
  const id = textIn(data, 'communityId') as string;
  const place = await openOrganisation(tx, id);
  if (!place || place.kind === 'group') return { type: 'not-a-community' };
  if (id === state.sides.community) return { type: 'same-community' };
  return await twice(tx, state, id);
};

const twice = async (tx: Parameters<Guard>[0], state: DoubleRegistrationState, communityId: string) => {
  const other = { personId: personOf(state) as string, communityId, kind: state.data.kind, not: registrantOf(state) };
  return (await isOpenAt(tx, other)) ? ({ type: 'registrant-twice' } as const) : undefined;
};

export const doubleRegistrationGuards: Guards = {
  'registrant-grid': grid,
  'registrant-target': target,
  'registrant-not-there': (tx, state) => twice(tx, state, state.sides.target as string),
  'registrant-single': (tx, state) => twice(tx, state, state.sides.community as string),
};

/** Who walks the grid into which he is put: nobody, or one. */
const walker: Finder<DoubleRegistrationState> = async (tx, state, { data }) => {
  const registrant = await tx.registrant.findUnique({ where: { id: registrantOf(state) }, select: { gridId: true } });
  const id = textIn(data, 'gridId') ?? registrant?.gridId;
  const found = id ? await tx.grid.findUnique({ where: { id }, select: { workerId: true } }) : undefined;
  return { found: { walker: found?.workerId ? [found.workerId] : [] } };
};

export const doubleRegistrationFinders: Record<string, Finder<DoubleRegistrationState>> = {
  'registrant-walker': walker,
};

import type { components } from '../../api/schema';

type Schemas = components['schemas'];

type Entry = Schemas['Timeline']['items'][number];
type CaseNow = Schemas['Case'];

/** One stay of a case at a stage, as it ended. */
interface Visit {
  at: string;
  /** Who did what led on, or settled one of several tasks. */
  who: string[];
  /** How time ended it, where it did. */
  byTime?: 'lapse' | 'moment';
}

export interface ShownStage {
  id: string;
  title: string;
  kind: 'past' | 'now' | 'next' | 'end';
  /** When it was left (ISO); of one that is ahead: by when it would be (a day). */
  at?: string;
  who: string[];
  byTime?: Visit['byTime'];
  /** How often the case was there before. */
  before: number;
}

/** What ended a stay without anybody's doing. */
export function byTimeOf({ byTimeout, actor, fromStage, toStage, kind }: Entry): Visit['byTime'] {
  if (byTimeout) return 'lapse';
  const moved = fromStage !== null && fromStage.id !== toStage.id;
  return moved && actor === null && kind.id === 'lapse' ? 'moment' : undefined;
}

/** The stays of a case at its stages, by stage, in the order in which they ended. */
function visitsOf(happened: readonly Entry[]): Map<string, Visit[]> {
  const visits = new Map<string, Visit[]>();
  let who: string[] = [];
  for (const entry of happened) {
    const { fromStage, toStage, at, actor, kind } = entry;
    // Whoever submitted did nothing at the first stage, unless that passed it as well.
    if (!fromStage) continue;
    if (actor && (kind.id === 'decide' || kind.id === 'submit') && !who.includes(actor.name)) who.push(actor.name);
    if (fromStage.id === toStage.id) continue;
    const visit = { at, who, byTime: byTimeOf(entry) };
    const earlier = visits.get(fromStage.id) ?? [];
    // By the last stay: a stage that was passed again stands behind those passed before it.
    visits.delete(fromStage.id);
    visits.set(fromStage.id, [...earlier, visit]);
    who = [];
  }
  return visits;
}

/**
 * The stages of a case in a row: those it went through, each once, at its last stay; where it stands; those that usually
 * follow; and the end. What was left by a return and comes again stands among those ahead, which says so.
 * @param titles of the procedure's stages, by id
 */
export function stagesOf(
  about: CaseNow,
  happened: readonly Entry[],
  titles: ReadonlyMap<string, string>,
): ShownStage[] {
  const visits = visitsOf(happened);
  const before = (id: string) => visits.get(id)?.length ?? 0;
  const { stage, coming, closedAt } = about;
  if (closedAt === null) {
    const ahead = new Set([stage.id, ...coming.map((one) => one.stage.id)]);
    return [
      ...[...visits].filter(([id]) => !ahead.has(id)).map(([id, stays]) => past(id, titles.get(id) ?? id, stays)),
      { ...stage, kind: 'now', at: about.stageSince, who: [], before: before(stage.id) },
      ...coming.map((one): ShownStage => {
        const { id, title } = one.stage;
        const who = one.names.length ? one.names : [one.organisation?.name ?? one.seat].filter(Boolean);
        return { id, title, kind: 'next', at: one.dueOn ?? undefined, who, before: before(id) };
      }),
    ];
  }
  return [
    ...[...visits].map(([id, stays]) => past(id, titles.get(id) ?? id, stays)),
    { ...stage, kind: 'end', at: closedAt, who: [], before: 0 },
  ];
}

function past(id: string, title: string, stays: readonly Visit[]): ShownStage {
  const last = stays.at(-1) as Visit;
  return { id, title, kind: 'past', at: last.at, who: last.who, byTime: last.byTime, before: stays.length - 1 };
}

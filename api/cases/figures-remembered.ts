import { type Instant, MINUTE } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { changesIn } from '../http/changes';
import type { Context } from '../http/context';

// A page is looked at again and again while nothing moves. What it counts is counted anew as soon as the one who looks has
// changed something or has been told something, or a case has moved, whoever brought it there; and else after a while,
// since registers change without telling.

/** What others have changed in registers may be so old. */
const LONGEST = MINUTE / 2;
/** Entries of a process. */
const MOST = 5_000;

interface Entry {
  mark: string;
  until: Instant;
  figures: unknown;
}

const kept = new WeakMap<Database, Map<string, Entry>>();

/**
 * What was counted in a session, or is counted now.
 * @param what is counted, as a name
 */
export async function rememberedFigures<Figures>(
  { deps, actor, session, at, today }: Context,
  what: string,
  count: () => Promise<Figures>,
): Promise<Figures> {
  const entries = kept.get(deps.db) ?? new Map<string, Entry>();
  kept.set(deps.db, entries);
  // Taken before anything is read: what changes meanwhile is not taken for counted.
  const heard = changesIn(deps.db).mark(actor.personId);
  const roles = actor.roles.map(({ organisationId, role }) => `${organisationId} ${role}`);
  const mark = heard && [today, heard, ...roles].join('\n');
  const key = `${what} ${session.toString('base64')}`;
  const entry = entries.get(key);
  if (entry && entry.mark === mark && entry.until > at) return entry.figures as Figures;
  const figures = await count();
  entries.delete(key);
  if (mark) entries.set(key, { mark, until: at + LONGEST, figures });
  if (entries.size > MOST) for (const oldest of [...entries.keys()].slice(0, MOST / 10)) entries.delete(oldest);
  return figures;
}

import { type Instant, MINUTE } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import type { Context } from '../http/context';
import type { FoundLikeliest } from './likeliest';

// A page is looked at again and again while nothing moves, and each look would read thirty cases whole.

/** What else it depends on, who stands in for whom and where an organisation stands in the tree, may be so old. */
const LONGEST = MINUTE;
/** Entries of a process: a few megabytes. */
const MOST = 20_000;

interface Entry {
  caseSeq: number;
  roles: string;
  until: Instant;
  found: FoundLikeliest;
}

const kept = new WeakMap<Database, Map<string, Entry>>();

/** What was found for the one who asks, in the roles that he holds now: for a case as it stands at `caseSeq`. */
export function rememberedLikeliest({ deps, actor, at }: Context) {
  const entries = kept.get(deps.db) ?? new Map<string, Entry>();
  kept.set(deps.db, entries);
  const roles = actor.roles.map(({ organisationId, role }) => `${organisationId} ${role}`).join();
  const keyOf = (taskId: string) => `${actor.personId} ${taskId}`;
  return {
    /** Undefined: it has to be found. */
    find(taskId: string, caseSeq: number): FoundLikeliest | undefined {
      const entry = entries.get(keyOf(taskId));
      const holds = entry?.caseSeq === caseSeq && entry.roles === roles && entry.until > at;
      return holds ? entry.found : undefined;
    },
    keep(taskId: string, caseSeq: number, found: FoundLikeliest): void {
      entries.delete(keyOf(taskId));
      entries.set(keyOf(taskId), { caseSeq, roles, until: at + LONGEST, found });
      if (entries.size > MOST) for (const oldest of [...entries.keys()].slice(0, MOST / 10)) entries.delete(oldest);
    },
  };
}

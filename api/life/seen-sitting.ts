import type { Actor } from '../../access/actor';
import { may, reach } from '../../access/may';
import { isOfCommittee } from '../../domain/life/sitting-kinds';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import type { Context } from '../http/context';

/** A sitting as the one who asks sees it. */
export interface SeenSitting {
  sitting: NonNullable<Awaited<ReturnType<typeof readSitting>>>;
  /** Paths of the organisations that hold it. */
  paths: string[];
  /** He sees every line of it: his office reaches a host, or he keeps it or writes its minutes. */
  whole: boolean;
  /** He may mark lines and answer leave. */
  keeps: boolean;
  /** Paths of the groups that he leads: their lines he sees. */
  groups: string[];
  /** His own line. */
  line: Awaited<ReturnType<typeof lineOf>>;
}

const readSitting = (db: Database | Transaction, id: string) =>
  db.sitting.findUnique({ where: { id }, include: { hosts: true } });

const lineOf = async (db: Database | Transaction, sittingId: string, { memberId }: Actor) =>
  memberId ? await db.attendance.findUnique({ where: { sittingId_memberId: { sittingId, memberId } } }) : null;

/**
 * A sitting, if the one who asks may see it: by an office at or above one of its hosts, because he keeps it, stands on its
 * list, belongs to a host of it, or leads a group there.
 * @throws Problem `not-found` otherwise
 */
export async function seenSitting(
  { actor, deps }: Pick<Context, 'actor' | 'deps'>,
  id: string,
  db: Database | Transaction = deps.db,
): Promise<SeenSitting> {
  const sitting = await readSitting(db, id);
  if (!sitting) throw new Problem('not-found');
  const hosts = [sitting.organisationId, ...sitting.hosts.map(({ organisationId }) => organisationId)];
  const organisations = await db.organisation.findMany({ where: { id: { in: hosts } }, select: { path: true } });
  const paths = organisations.map(({ path }) => path);
  const inPerson = [sitting.keeperId, sitting.minuteTakerId].includes(actor.personId);
  const whole = inPerson || may(actor, 'sitting.read', { paths });
  const keeps = sitting.keeperId === actor.personId || may(actor, 'sitting.keep', { paths });
  const under = (path: string) => paths.some((host) => path.startsWith(host));
  const groups = reach(actor, 'sitting.lead').filter(under);
  const line = await lineOf(db, id, actor);
  if (!whole && !line && !groups.length) {
    const own = isOfCommittee(sitting.kinds) ? undefined : await pathOfMember(db, actor);
    if (!own || !under(own)) throw new Problem('not-found');
  }
  return { sitting, paths, whole, keeps, groups, line };
}

async function pathOfMember(db: Database | Transaction, { memberId }: Actor): Promise<string | undefined> {
  if (!memberId) return undefined;
  const select = { branch: { select: { path: true } }, group: { select: { path: true } } };
  const found = await db.member.findUnique({ where: { id: memberId }, select });
  return found?.group?.path ?? found?.branch.path;
}

/**
 * Lets pass who keeps the sitting.
 * @throws Problem `not-allowed` for others who see it
 */
export function demandSittingKeeping({ keeps }: SeenSitting): void {
  if (!keeps) throw new Problem('not-allowed');
}

/** Of which member a line is, as rights ask. */
export async function memberOfLine(db: Database | Transaction, memberId: string) {
  const select = {
    ...{ id: true, personId: true, name: true },
    ...{ branch: { select: { path: true } }, group: { select: { path: true } } },
  };
  const found = await db.member.findUnique({ where: { id: memberId }, select });
  if (!found) throw new Problem('not-found');
  const { id, personId, name, branch, group } = found;
  return { id, personId, name, paths: [branch.path, ...(group ? [group.path] : [])] };
}

/** Whether somebody acts for a level above all that hold the sitting. */
export const isFromAbove = (actor: Actor, { paths }: SeenSitting): boolean => {
  const kept = reach(actor, 'sitting.keep');
  return paths.every((path) => kept.some((own) => own !== path && path.startsWith(own)));
};

import { personOrNull } from '../../domain/case/offer';
import type { CaseState, OpenTask } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { Prisma } from '../../prisma/generated/client';
import type { WrittenStep } from './write';

const { sql } = Prisma;

type Changed = Pick<WrittenStep, 'transition' | 'after' | 'newest'>;

/** Closes the tasks that are behind us, opens those that began, and changes the rest. */
export function taskChanges(before: CaseState | undefined, step: Changed): Prisma.Sql[] {
  const { transition, after, newest } = step;
  const gone = (before?.tasks ?? []).filter((old) => !after.tasks.some((task) => task.id === old.id));
  const changes = gone.flatMap((task) => closing(task, transition, after));
  for (const task of after.tasks) {
    const old = before?.tasks.find((open) => open.id === task.id);
    changes.push(...(old ? changing(old, task, step) : opening(task, transition, after, newest)));
  }
  return changes;
}

/**
 * Seats of a role are deleted with the closed task, so that a list costs only what is open. Seats of persons stay:
 * those persons may still see the case.
 */
function closing(task: OpenTask, { at, seq, cause }: Transition, after: CaseState): Prisma.Sql[] {
  const decided = after.closed.find((closed) => closed.id === task.id);
  return [
    sql`
      UPDATE task SET closed_at = ${new Date(at)}, closed_seq = ${seq}, outcome = ${decided?.outcome ?? null},
                      closed_by = ${decided?.actorId ? personOrNull(decided.actorId) : null}::uuid, by_timeout = ${cause.kind === 'moment'}
       WHERE id = ${task.id}`,
    sql`DELETE FROM task_seat WHERE task_id = ${task.id} AND person_id IS NULL`,
  ];
}

function opening(task: OpenTask, { seq }: Transition, state: CaseState, newest: number): Prisma.Sql[] {
  const insert = sql`
    INSERT INTO task (id, case_id, stage, opened_seq, opened_at, due_on, provisional, calendar_version)
    VALUES (${task.id}, ${state.caseId}, ${task.stage}, ${seq}, ${new Date(task.openedAt)},
            ${task.dueOn ?? null}::date, ${task.provisional}, ${newest})`;
  return [insert, ...seating(task)];
}

function changing(old: OpenTask, task: OpenTask, { transition, newest }: Changed): Prisma.Sql[] {
  const changes: Prisma.Sql[] = [];
  if (transition.cause.kind === 'calendar') {
    changes.push(sql`
      UPDATE task SET due_on = ${task.dueOn ?? null}::date, provisional = ${task.provisional},
                      calendar_version = ${newest}
       WHERE id = ${task.id}`);
  } else if (old.dueOn !== task.dueOn || old.provisional !== task.provisional) {
    changes.push(sql`
      UPDATE task SET due_on = ${task.dueOn ?? null}::date, provisional = ${task.provisional} WHERE id = ${task.id}`);
  }
  if (old.claimedBy !== task.claimedBy || old.delegatedTo !== task.delegatedTo) {
    changes.push(sql`
      UPDATE task SET claimed_by = ${task.claimedBy ?? null}::uuid, delegated_to = ${task.delegatedTo ?? null}::uuid
       WHERE id = ${task.id}`);
  }
  if (JSON.stringify(old.seats) === JSON.stringify(task.seats)) {
    if (old.dueOn === task.dueOn) return changes;
    return [...changes, sql`UPDATE task_seat SET due_on = ${task.dueOn ?? null}::date WHERE task_id = ${task.id}`];
  }
  return [...changes, sql`DELETE FROM task_seat WHERE task_id = ${task.id}`, ...seating(task)];
}

/** Each seat has the task's last day, so that its list is read in that order from one index. */
function seating({ id, seats, dueOn }: OpenTask): Prisma.Sql[] {
  if (!seats.length) return [];
  const rows = seats.map(
    ({ via, organisationId = null, role = null, personId = null }) =>
      sql`(${id}, ${organisationId}::uuid, ${role}, ${personId}::uuid, ${via}, ${dueOn ?? null}::date)`,
  );
  return [
    sql`INSERT INTO task_seat (task_id, organisation_id, role, person_id, via, due_on) VALUES ${Prisma.join(rows)}`,
  ];
}

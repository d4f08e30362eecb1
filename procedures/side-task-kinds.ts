import { isDeepStrictEqual } from 'node:util';
import type { Effect } from '../domain/case/effect';
import type { Procedure } from '../domain/case/procedure';
import type { SideTaskKinds, SideTaskWords } from '../domain/words/side-task-kinds';
import { ownKinds } from '../registers/side-tasks/side-task-words';
import { procedures } from './tables';

/** The form of a kind, as the database checks it. */
const CODE = /^[a-z][a-z0-9-]*$/;

/**
 * What is to be done beside cases, by kind: what the register asks for by itself, and what the procedures declare. Several
 * procedures may open the same, as 全国系统登记; then it is called the same.
 * @throws Error for a kind that is no code, or that two call otherwise
 */
export function sideTaskKinds(): SideTaskKinds {
  const all: Record<string, SideTaskWords> = { ...ownKinds };
  for (const [kind, words] of Object.values(procedures).flatMap(({ table }) =>
    Object.entries(table.words?.sideTasks ?? {}),
  )) {
    if (!CODE.test(kind)) throw new Error(`${kind} is no code of a side task`);
    if (all[kind] && !isDeepStrictEqual(all[kind], words)) throw new Error(`two call the side task ${kind} otherwise`);
    all[kind] = words;
  }
  return all;
}

/** @throws Error for an effect that opens a side task whose kind the procedure has no words for */
export function holdKind({ id, words }: Pick<Procedure, 'id' | 'words'>, { kind }: Effect): void {
  if (kind === undefined || Object.hasOwn({ ...ownKinds, ...words?.sideTasks }, kind)) return;
  throw new Error(`${id} has no words for the side task ${kind}`);
}

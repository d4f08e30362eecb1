import type { ProblemTable } from '../words/problems';
import type { SideTaskKinds } from '../words/side-task-kinds';

/**
 * What the codes of one procedure are called on screens and papers. They are its own: another procedure may call the
 * same code otherwise. Steps and outcomes have their titles in the table itself.
 */
export interface Words {
  /** Organisations on the sides of a case. */
  sides: Record<string, string>;
  /** How a case ended. */
  endings: Record<string, string>;
  variants?: Record<string, string>;
  /** What a case warns of, as it shows it; whom that is told to stands in the table. */
  warnings?: Record<string, string>;
  /** What is to be done beside its cases, by the kinds that its effects open. */
  sideTasks?: SideTaskKinds;
  /** Problems that no other procedure has; see domain/words/problems.ts. */
  problems?: ProblemTable;
}

/** A code of a procedure with its words there; a code without words (of an older table) stands for itself. */
export function worded(
  { words }: { words?: Words },
  of: 'sides' | 'endings' | 'variants' | 'warnings',
  id: string,
): { id: string; title: string } {
  return { id, title: words?.[of]?.[id] ?? id };
}

// The key of one of several tasks: its name in the table, and behind `~` the place or the person that it is asked of.

/** The key of a task, or of the one that is asked of a single place (by its side) or person (by the serial). */
export const taskKey = (name: string, askedOf?: string | number): string =>
  askedOf === undefined ? name : `${name}~${askedOf}`;

/** A task's name in the table. */
export const ruleName = (key: string): string => key.split('~')[0] as string;

/** Whether a task asks this place or person: all of them where its key names none. */
export function isAskedOf(key: string | undefined, one: string): boolean {
  const only = key?.split('~')[1];
  return only === undefined || only === one;
}

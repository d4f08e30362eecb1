/** What of the tree is remembered on this device: ids alone. */
interface Remembered {
  folded: string[];
  last?: string;
}

const KEY = 'dangwu.tree';

/** What was remembered; nothing where the browser keeps nothing. */
export function remembered(): Remembered {
  try {
    const { folded, last } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Remembered>;
    return { folded: Array.isArray(folded) ? folded : [], ...(typeof last === 'string' && { last }) };
  } catch {
    return { folded: [] };
  }
}

/** Remembers more of it. */
export function remember(more: Partial<Remembered>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...more }));
  } catch {
    // Then it is as at the first time.
  }
}

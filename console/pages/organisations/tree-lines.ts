import type { Schemas } from '../../api/client';

type Organisation = Schemas['Organisation'];

/** An organisation in the tree: how deep, and whether there is something below it. */
export interface TreeLine {
  organisation: Organisation;
  depth: number;
  hasBelow: boolean;
}

/** The lines of the tree that can be seen: nothing below one that is folded. */
export function treeLines(items: readonly Organisation[], folded: ReadonlySet<string>): TreeLine[] {
  const lines: TreeLine[] = [];
  const above: Organisation[] = [];
  // In the order of the paths: whatever is below an organisation follows it.
  for (const organisation of items) {
    while (above.length > 0 && !organisation.path.startsWith(above.at(-1)?.path ?? '')) above.pop();
    const parent = lines.find((line) => line.organisation === above.at(-1));
    if (parent) parent.hasBelow = true;
    if (!above.some(({ id }) => folded.has(id))) lines.push({ organisation, depth: above.length, hasBelow: false });
    above.push(organisation);
  }
  return lines;
}

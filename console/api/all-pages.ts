interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Pages read at most: a tree or a choice of more is no page to look through. */
const MOST = 20;

/** All items of a list that is small by its nature. @param read asks for the page after a cursor */
export async function allPages<Item>(read: (cursor?: string) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST; page++) {
    const { items, next } = await read(cursor);
    all.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return all;
}

import { useState } from 'react';
import { listTexts as texts } from './list-texts';
import type { PagedQuery } from './use-pages';

/** Rows that are printed from the page; more go into a file. */
const PRINTED = 2_000;

/** Printing all of a list: what is not on the page yet is read first. `tooLong` says why nothing was printed. */
export function usePrint<Item>(found: PagedQuery<Item>): { print: () => Promise<void>; tooLong: string | undefined } {
  const [tooLong, setTooLong] = useState(false);
  const print = async () => {
    let { data, hasNextPage } = found;
    while (hasNextPage && (data?.pages.length ?? 0) * 50 < PRINTED)
      ({ data, hasNextPage } = await found.fetchNextPage());
    setTooLong(hasNextPage);
    // The rows are on the page only after the next paint.
    if (!hasNextPage) setTimeout(() => window.print(), 100);
  };
  return { print, tooLong: tooLong ? texts.tooLong(PRINTED) : undefined };
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { apiBase } from '../../api/client';
import { chosenOf, type Filter, type FilterValues } from './filter';
import { Filters } from './filters';
import { listTexts as texts } from './list-texts';
import { Listing } from './listing';
import { type Page, usePages } from './use-pages';

/** Rows that are printed from the page; more go into a file. */
const PRINTED = 2_000;

/** The values of the filters, how many rows, and after which. */
export interface ListQuery {
  limit: number;
  cursor?: string;
  [filter: string]: string | number | undefined;
}

interface Props<Item> {
  title: string;
  /** What the list is about, and what one does with it, where the title does not say so. */
  intro?: ReactNode;
  /** What stands above the list and belongs to it. */
  above?: ReactNode;
  /** Of the cached pages; `tasks` and `cases` are asked anew when a case moves. */
  queryKey: readonly unknown[];
  filters?: readonly Filter[];
  /** Asks for a page of what is filtered; the keys of the filters are the names of the query's parameters. */
  read: (query: ListQuery) => Promise<Page<Item>>;
  /** Where its Excel file is, below the API's path; the filters are added. Without one there is none. */
  exportPath?: string;
  heads: readonly string[];
  nothing: string;
  row: (item: Item) => ReactNode[];
  keyOf: (item: Item) => string;
  /** What can be done with the list as a whole. */
  children?: ReactNode;
}

/** A list of the API as a page: filtered in words, which the address keeps; printed, and to Excel just as it is shown. */
export function ListPage<Item>(props: Props<Item>) {
  const { title, intro, above, queryKey, filters = [], read, exportPath, children } = props;
  const values = chosenOf(filters, useSearch({ strict: false }));
  const navigate = useNavigate();
  const [tooLong, setTooLong] = useState(false);
  const found = usePages([...queryKey, values], (cursor) => read({ ...values, limit: 50, cursor }));
  const filter = (chosen: FilterValues) => navigate({ to: '.', search: chosen as never, replace: true });
  const count = found.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  const print = async () => {
    let { data, hasNextPage } = found;
    while (hasNextPage && (data?.pages.length ?? 0) * 50 < PRINTED)
      ({ data, hasNextPage } = await found.fetchNextPage());
    setTooLong(hasNextPage);
    // The rows are on the page only after the next paint.
    if (!hasNextPage) setTimeout(() => window.print(), 100);
  };
  return (
    <div className="stack">
      <div className="row between">
        <h1>{title}</h1>
        <div className="row no-print">
          {children}
          {exportPath && <a href={`${apiBase}${exportPath}?${new URLSearchParams(values)}`}>{texts.excel}</a>}
          <Button onClick={print} disabled={count === 0}>
            {texts.print}
          </Button>
        </div>
      </div>
      {intro && <p className="prose quiet">{intro}</p>}
      {above}
      <Filters filters={filters} values={values} onChange={filter} />
      {tooLong && <p role="alert">{texts.tooLong(PRINTED)}</p>}
      {count > 0 && <p className="quiet">{texts.shown(count, found.hasNextPage)}</p>}
      <Listing found={found} heads={props.heads} nothing={props.nothing} row={props.row} keyOf={props.keyOf} />
    </div>
  );
}

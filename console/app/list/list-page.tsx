import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/client';
import { ExcelLink } from '../excel-link';
import { Failure } from '../states/failure';
import type { ListFilter } from './filter';
import { Filters } from './filters';
import { listTexts as texts } from './list-texts';
import { Listing } from './listing';
import { useFilters } from './use-filters';
import { type Page, usePages } from './use-pages';
import { usePrint } from './use-print';

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
  filters?: readonly ListFilter[];
  /** Asks for a page of what is filtered; the keys of the filters are the names of the query's parameters. */
  read: (query: ListQuery) => Promise<Page<Item>>;
  /** Where its Excel file is, below the API's path; the filters are added. Without one there is none. */
  exportPath?: string;
  /** What stands in the address besides the filters, and stays there when they change. */
  kept?: Record<string, string>;
  /** What the file is asked for besides the filters. */
  exportAlso?: Record<string, string>;
  heads: readonly string[];
  /** Said where nothing fits the filters. */
  nothing: string;
  /** Said where there is nothing at all, if in other words. */
  nothingYet?: string;
  row: (item: Item) => ReactNode[];
  keyOf: (item: Item) => string;
  /** Of a line, by the keys of filters that a link put there: which one that is, in words. */
  given?: (item: Item) => Readonly<Record<string, string | undefined>>;
  /** By what one of the list is found, besides its filters. */
  find?: ReactNode;
  /** What can be done with the list as a whole. */
  children?: ReactNode;
}

/** A list of the API as a page: filtered in words, which the address keeps; printed, and to Excel just as it is shown. */
export function ListPage<Item>(props: Props<Item>) {
  const { title, intro, above, queryKey, filters = [], read, exportPath, exportAlso, kept, find, children } = props;
  const filtered = useFilters(filters, kept);
  const { values } = filtered;
  const found = usePages([...queryKey, values], (cursor) => read({ ...values, limit: 50, cursor }), true);
  const filtering = Object.keys(values).length > 0;
  const count = found.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  // What is still shown of the filters before does not tell of these.
  const first = found.isPlaceholderData ? undefined : found.data?.pages[0]?.items[0];
  const { print, tooLong } = usePrint(found);
  // Whoever may not see it is offered nothing to do with it.
  const shut = found.error instanceof ApiProblem && found.error.status === 403;
  if (shut) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{title}</h1>
        <div className="row no-print">
          {children}
          {exportPath && <ExcelLink to={`${exportPath}?${new URLSearchParams({ ...exportAlso, ...values })}`} />}
          <Button onClick={print} disabled={count === 0}>
            {texts.print}
          </Button>
        </div>
      </div>
      {intro && <div className="prose quiet">{intro}</div>}
      {above}
      {find}
      <Filters {...filtered} names={first && props.given?.(first)} />
      {tooLong && <p role="alert">{tooLong}</p>}
      {count > 0 && <p className="quiet">{texts.shown(count, found.hasNextPage)}</p>}
      <Listing
        found={found}
        heads={props.heads}
        nothing={filtering ? props.nothing : (props.nothingYet ?? props.nothing)}
        more={filtering ? texts.otherFilters : undefined}
        row={props.row}
        keyOf={props.keyOf}
      />
    </div>
  );
}

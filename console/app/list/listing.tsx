import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { Nothing } from '../states/nothing';
import { listTexts as texts } from './list-texts';
import { PlainTable } from './plain-table';
import type { PagedQuery } from './use-pages';

interface Props<Item> {
  found: PagedQuery<Item>;
  heads: readonly string[];
  nothing: string;
  /** What would bring something. */
  more?: string;
  /** Its cells, in the order of the heads. */
  row: (item: Item) => ReactNode[];
  keyOf: (item: Item) => string;
}

/** A list as a table, with its states; on a phone each row is a block. */
export function Listing<Item>({ found, heads, nothing, more, row, keyOf }: Props<Item>) {
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing title={nothing} more={more} />;
  return (
    <div className="stack">
      <PlainTable heads={heads} rows={items.map((item) => ({ key: keyOf(item), cells: row(item) }))} />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}

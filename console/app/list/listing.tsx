import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { Nothing } from '../states/nothing';
import { Refusal } from '../states/refusal';
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
  const [unread, setUnread] = useState<Error>();
  // What is shown stays, and it is said beside the button that nothing came.
  const readOn = () => {
    setUnread(undefined);
    found.fetchNextPage({ throwOnError: true }).catch(setUnread);
  };
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing title={nothing} more={more} />;
  const waits = found.isPlaceholderData;
  return (
    <div className={waits ? 'stack waits' : 'stack'} aria-busy={waits}>
      <PlainTable heads={heads} rows={items.map((item) => ({ key: keyOf(item), cells: row(item) }))} />
      <Refusal error={unread} />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={readOn}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}

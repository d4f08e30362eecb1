import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listTexts } from './list-texts';

interface Props<Item> {
  items: readonly Item[];
  /** What they are, in the words of the button for the others: 服务记录. */
  what: string;
  children: (item: Item) => ReactNode;
}

/** How many are shown before the others are asked for. */
const FIRST = 5;

/** The first few of what stands among other things on a page, so that what comes below is not lost; the others by a button. */
export function FirstOnes<Item>({ items, what, children }: Props<Item>) {
  const [all, setAll] = useState(false);
  const others = items.length - FIRST;
  // One more takes no more room than the button.
  if (others < 2) return items.map(children);
  return (
    <>
      {(all ? items : items.slice(0, FIRST)).map(children)}
      <div className="row">
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? listTexts.firstOnly(FIRST, what) : listTexts.others(others, what)}
        </Button>
      </div>
    </>
  );
}

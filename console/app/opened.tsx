import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  /** What it is about besides, where there are several of the same title on a page. */
  of?: string;
  /** Is given what closes it. */
  children: (close: () => void) => ReactNode;
}

/** Something to do that opens by its button, so that nothing is done by a slip. */
export function Opened({ title, of = title, children }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button aria-label={of} onClick={() => setOpen(true)}>
        {title}
      </Button>
    );
  }
  return (
    <section className="stack whole sheet" aria-label={of}>
      {/* No heading: it opens at whatever level of the page. */}
      <strong>{of}</strong>
      {children(() => setOpen(false))}
    </section>
  );
}

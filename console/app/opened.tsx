import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  /** What it is about besides, where there are several of the same title on a page. */
  of?: string;
  /** Of its heading; by default what stands below a section's. */
  level?: 2 | 3;
  /** Is given what closes it. */
  children: (close: () => void) => ReactNode;
}

/** Something to do that opens by its button, so that nothing is done by a slip. */
export function Opened({ title, of = title, level = 3, children }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button aria-label={of} onClick={() => setOpen(true)}>
        {title}
      </Button>
    );
  }
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="stack whole sheet">
      <Heading>{of}</Heading>
      {children(() => setOpen(false))}
    </div>
  );
}

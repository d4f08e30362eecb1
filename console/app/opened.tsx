import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  /** Of its heading; by default what stands below a section's. */
  level?: 2 | 3;
  /** Is given what closes it. */
  children: (close: () => void) => ReactNode;
}

/** Something to do that opens by its button, so that nothing is done by a slip. */
export function Opened({ title, level = 3, children }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{title}</Button>;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="stack whole sheet">
      <Heading>{title}</Heading>
      {children(() => setOpen(false))}
    </div>
  );
}

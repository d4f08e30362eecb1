import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

/** Something to do that opens by its button, so that nothing is done by a slip. @param children is given what closes it */
export function Opened({ title, children }: { title: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{title}</Button>;
  return (
    <section className="stack whole sheet" aria-label={title}>
      {/* No heading: it opens at whatever level of the page. */}
      <strong>{title}</strong>
      {children(() => setOpen(false))}
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { Squares } from '../duties/squares';
import { dutiesTexts } from '../duties/texts';

/** My own twelve months, opened when I like to see them. */
export function MyDuties({ memberId }: { memberId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="my-duties">
      <h2 id="my-duties">{dutiesTexts.mine}</h2>
      {open ? (
        <Squares memberId={memberId} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{dutiesTexts.title}</Button>
        </div>
      )}
    </section>
  );
}

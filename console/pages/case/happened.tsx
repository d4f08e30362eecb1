import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Loading } from '../../app/states/loading';
import { Ahead } from './ahead';
import { HappenedEntry } from './happened-entry';
import { caseTexts as texts } from './texts';

interface Props {
  about: Schemas['Case'];
  timeline: Schemas['Timeline'] | undefined;
  failed: boolean;
}

/** Steps that are seen at once; earlier ones are folded. */
const SEEN = 6;

/** What happened: what is open first, what usually follows, then newest to oldest. */
export function Happened({ about, timeline, failed }: Props) {
  const [all, setAll] = useState(false);
  if (failed) return <p role="alert">{texts.happenedFailed}</p>;
  if (!timeline) return <Loading />;
  const newest = timeline.items.toReversed();
  const shown = all ? newest : newest.slice(0, SEEN);
  return (
    <section className="stack" aria-labelledby="happened">
      <h2 id="happened">{texts.happened}</h2>
      {timeline.chain === 'broken' && <p className="late">{texts.broken}</p>}
      <ol className="happened">
        <Ahead about={about} />
        {shown.map((entry) => (
          <HappenedEntry key={entry.seq} entry={entry} />
        ))}
      </ol>
      {shown.length < newest.length && (
        <div>
          <Button onClick={() => setAll(true)}>{texts.earlier(newest.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}

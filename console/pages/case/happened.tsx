import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Loading } from '../../app/states/loading';
import { caseTexts as texts } from './texts';
import { askedBy } from './who';

interface Props {
  about: Schemas['Case'];
  timeline: Schemas['Timeline'] | undefined;
  failed: boolean;
}

/** What happened: what is open first, then newest to oldest, and below what usually follows. */
export function Happened({ about, timeline, failed }: Props) {
  if (failed) return null;
  if (!timeline) return <Loading />;
  return (
    <section className="stack" aria-labelledby="happened">
      <h2 id="happened">{texts.happened}</h2>
      {timeline.chain === 'broken' && <p className="late">{texts.broken}</p>}
      <ol className="happened">
        {about.tasks.map((task) => (
          <li key={task.id} className="now">
            <strong>{task.stage.title}</strong>：{askedBy(task)}
            <span className="quiet"> · {texts.waiting(task.waitingDays)}</span>
          </li>
        ))}
        {about.coming.length > 0 && (
          <li className="coming">
            {texts.coming}：{about.coming.map(({ stage }) => stage.title).join(' → ')}
          </li>
        )}
        {timeline.items.toReversed().map((entry) => (
          <li key={entry.seq} className={entry.byTimeout ? 'by-time' : ''}>
            <span className="quiet">{instantText(entry.at)}</span>
            {entry.byTimeout && <span className="soon"> {texts.byTime}</span>}
            <p>{entry.text}</p>
            {entry.reason && <p className="said">{entry.reason}</p>}
            {entry.data.length > 0 && (
              <p className="quiet">{entry.data.map(({ title, text }) => `${title}：${text}`).join('；')}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

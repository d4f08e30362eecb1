import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { LeaveRequests } from './leave-requests';
import { LineActs } from './line-acts';
import { attendanceQuery, type TickedLine } from './queries';
import { sittingTexts as texts } from './texts';

/** After closing: who missed it and how each was told, corrections, make-ups; below, everybody. */
export function AfterClosing({ sitting }: { sitting: Schemas['Sitting'] }) {
  const { id, makeUpUntil, may } = sitting;
  const found = useQuery(attendanceQuery(id, false));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const lines = found.data;
  const missed = lines.filter(({ mark, corrections }) => mark === 'absent' || mark === 'leave' || corrections.length);
  const row = (line: TickedLine) => ({
    key: line.member.id,
    cells: [
      <strong key="who" className="line-name">
        {line.member.name}
      </strong>,
      <State key="state" line={line} />,
      <Told key="told" line={line} />,
      madeUpText(line),
      <LineActs key="acts" sitting={sitting} line={line} />,
    ],
  });
  return (
    <>
      <LeaveRequests id={id} lines={lines} answers={may.answerLeave} forOthers={false} />
      <section className="stack" aria-labelledby="missed">
        <h2 id="missed">{texts.missed}</h2>
        {makeUpUntil && <p className="quiet">{texts.missedHow(dayText(makeUpUntil))}</p>}
        <PlainTable
          heads={[texts.name, texts.state, texts.told, texts.madeUp, texts.doing]}
          nothing={texts.nobodyMissed}
          rows={missed.map(row)}
        />
      </section>
      <section className="stack">
        <ExcelLink to={`/sittings/${id}/attendance/export`}>{texts.excel}</ExcelLink>
        <details>
          <summary>{texts.all(lines.length)}</summary>
          <PlainTable
            heads={[texts.name, texts.state, texts.doing]}
            rows={lines.map((line) => {
              const { key, cells } = row(line);
              return { key, cells: [cells[0], cells[1], cells[4]] };
            })}
          />
        </details>
      </section>
    </>
  );
}

function State({ line: { mark, apart, leave, corrections } }: { line: TickedLine }) {
  return (
    <span>
      {mark ? texts.marks[mark] : apart ? `${texts.apart}：${apart.title}` : texts.unmarked}
      {leave && <small className="small quiet">{`${leave.kindTitle}，${leave.statusTitle}`}</small>}
      {corrections.map(({ from, to, why, by, at }) => (
        <small key={at} className="small quiet">
          {texts.correctedAs(from ?? texts.unmarked, to, why, by.name)}
        </small>
      ))}
    </span>
  );
}

function Told({ line: { told, takenBackAt } }: { line: TickedLine }) {
  if (!told) return <span className="quiet">{texts.notTold}</span>;
  return (
    <Fragment>
      <span className={told.done ? undefined : 'soon'}>{told.title}</span>
      <small className="small quiet">{instantDay(told.at)}</small>
      {takenBackAt && <small className="small">{texts.takenBack(instantDay(takenBackAt))}</small>}
    </Fragment>
  );
}

const madeUpText = ({ madeUp, mark }: TickedLine) => {
  if (!madeUp) return mark === 'absent' ? texts.notMadeUp : '';
  const { on, howTitle, minutes } = madeUp;
  return texts.madeUpOn(dayText(on), howTitle, minutes) + (madeUp.with ? texts.madeUpWith(madeUp.with.name) : '');
};

import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { rehearsalsTexts as texts } from './texts';

type Day = Schemas['RehearsalReport']['days'][number];

/** What happened, day by day: who did what, who is asked, who was told. */
export function Report({ report }: { report: Schemas['RehearsalReport'] }) {
  const { procedure, scenario, variant, ending, stage, counts } = report;
  return (
    <article className="stack">
      <h2>{texts.result(procedure.title, scenario.title, variant.title)}</h2>
      <p>
        {ending ? texts.ended(ending.title) : texts.stays(stage.title)}。
        {texts.span(dayText(report.from), dayText(report.to), report.calendarDays, report.workingDays)}。
      </p>
      <p className="quiet">
        {texts.counts(counts.decisions, counts.reminders, counts.escalations, counts.lapses, counts.notices)}
      </p>
      <ol className="happened">
        {report.days.map((day) => (
          <li key={day.date}>
            <strong>{dayText(day.date)}</strong>
            <OneDay day={day} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function OneDay({ day: { happened, asked, inbox } }: { day: Day }) {
  const parts: [string, ReactNode[]][] = [
    [texts.happened, happened.map(({ time, text, filled = [] }) => [`${time} ${text}`, ...filled].join('；'))],
    [
      texts.asked,
      asked.map(({ stage, whom, dueOn }) => `${whom.join('、')}：${stage}${dueOn ? texts.until(dayText(dueOn)) : ''}`),
    ],
    [texts.told, inbox.map(({ whom, lines }) => `${whom}：${lines.join('；')}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => (
      <div key={title}>
        <span className="quiet">{title}</span>
        <ul>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and a line may come twice
            <li key={at} className="said">
              {line}
            </li>
          ))}
        </ul>
      </div>
    ));
}

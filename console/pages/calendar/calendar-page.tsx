import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantDay, todayHere } from '../../app/dates';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Edition } from './edition';
import { Year } from './month';
import { calendarTexts as texts } from './texts';
import './calendar.css';
import { useHolds } from '../../app/use-holds';

const asked: ListFilter[] = [{ kind: 'text', key: 'year', title: texts.years }];
const NONE = { off: [], work: [] };

/** The years that deadlines are counted by; the one chosen stands in the address. */
export function CalendarPage() {
  const navigate = useNavigate();
  const { year = todayHere().slice(0, 4) } = chosenOf(asked, useSearch({ strict: false }));
  const [published, setPublished] = useState<number>();
  const found = useQuery({ queryKey: ['calendar'], queryFn: () => answerOf(client.GET('/calendar')) });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const lines = [...found.data.items].sort((a, b) => a.year - b.year);
  const line = lines.find((one) => one.year === Number(year)) ?? lines.at(-1);
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Radio.Group
        aria-label={texts.years}
        optionType="button"
        value={line?.year}
        options={lines.map((one) => ({
          value: one.year,
          label: one.missing ? `${texts.yearOf(one.year)}（${texts.missingMark}）` : texts.yearOf(one.year),
        }))}
        onChange={({ target }) => navigate({ to: '.', search: { year: String(target.value) } as never, replace: true })}
      />
      {published && <Alert type="success" showIcon role="status" title={texts.done(published)} />}
      {line && <OneYear key={`${line.year}.${line.version}`} line={line} onPublished={() => setPublished(line.year)} />}
    </div>
  );
}

function OneYear({ line, onPublished }: { line: Schemas['CalendarLine']; onPublished: () => void }) {
  const { year, missing } = line;
  const [editing, setEditing] = useState(false);
  const mayPublish = useHolds('administrator');
  const found = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => answerOf(client.GET('/calendar/{year}', { params: { path: { year: String(year) } } })),
    enabled: !missing,
  });
  if (!missing && found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const days = found.data ?? NONE;
  if (editing)
    return (
      <Edition
        year={year}
        before={days}
        version={line.version ?? 0}
        onLeave={(published) => {
          setEditing(false);
          if (published) onPublished();
        }}
      />
    );
  return (
    <section className="stack">
      {missing ? (
        <Alert type="warning" showIcon title={texts.missing} />
      ) : (
        <p className="quiet">
          {texts.facts(line.offDays, line.workDays)}。
          {line.setBy && line.setAt && line.source
            ? `${texts.source(line.source)}。${texts.setBy(line.setBy.name, instantDay(line.setAt))}`
            : texts.withProduct}
        </p>
      )}
      {mayPublish && (
        <div className="row">
          <Button onClick={() => setEditing(true)}>{texts.edit}</Button>
        </div>
      )}
      <Year year={year} days={days} />
    </section>
  );
}

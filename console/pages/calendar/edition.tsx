import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { Refusal } from '../../app/states/refusal';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { turned, type YearDays } from './days';
import { Year } from './month';
import { calendarTexts as texts } from './texts';
import { Typed } from './typed';

interface Props {
  year: number;
  before: YearDays;
  /** The edition that was read. */
  version: number;
  onLeave: (published: boolean) => void;
}

const asked: FieldSchema = {
  properties: {
    source: { type: 'string', title: texts.sourceField, maxLength: 200 },
    reason: { type: 'string', 'x-kind': 'long-text', title: texts.reasonField, maxLength: 500 },
  },
  required: ['source', 'reason'],
};

/** A year that is entered or put right: what it would move is seen before it is published. */
export function Edition({ year, before, version, onLeave }: Props) {
  const queries = useQueryClient();
  const [days, setDays] = useState<YearDays>({ off: before.off, work: before.work });
  const body = () => ({ off: [...days.off], work: [...days.work] });
  const effect = useMutation({
    mutationFn: () =>
      answerOf(client.POST('/calendar/{year}/preview', { params: { path: { year: String(year) } }, body: body() })),
  });
  const turn = (month: number, day: number) => {
    effect.reset();
    setDays((now) => turned(now, year, month, day));
  };
  return (
    <section className="stack">
      <p>{texts.editMore}</p>
      <details>
        <summary>{texts.byTyping}</summary>
        <Typed
          year={year}
          onRead={(read) => {
            effect.reset();
            setDays(read);
          }}
        />
      </details>
      <Year year={year} days={days} onTurn={turn} />
      <div className="row">
        <Button loading={effect.isPending} onClick={() => effect.mutate()}>
          {texts.preview}
        </Button>
        <span className="quiet">{texts.facts(days.off.length, days.work.length)}</span>
      </div>
      <Refusal error={effect.error} />
      {effect.data && (
        <div className="sheet paper stack" role="status">
          <p>{texts.effect(effect.data.examined, effect.data.moved, effect.data.settled)}</p>
          {effect.data.moves.length > 0 && (
            <ul className="lines" aria-label={texts.moves}>
              {effect.data.moves.map((move) => (
                <li key={move.taskId} className="row between">
                  <span>{texts.move(move.subject.name, `${move.procedure.title} · ${move.stage.title}`)}</span>
                  <span>{texts.fromTo(dayText(move.from), dayText(move.to))}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <SendForm
        schema={asked}
        call={(key, more: { source: string; reason: string }) =>
          answerOf(
            client.POST('/calendar/{year}', {
              params: { path: { year: String(year) }, header: { 'Idempotency-Key': key } },
              body: { ...body(), version, ...more },
            }),
          )
        }
        onDone={() => {
          queries.invalidateQueries({ queryKey: ['calendar'] });
          onLeave(true);
        }}
        submit={texts.publish}
        primary
        onCancel={() => onLeave(false)}
      />
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { relayTexts as texts } from './texts';

const tickSchema: FieldSchema = {
  properties: {
    way: {
      type: 'string',
      title: texts.way,
      oneOf: Object.entries(texts.ways).map(([id, title]) => ({ const: id, title })),
    },
    toldOn: { type: 'string', format: 'date', title: texts.day },
  },
  required: ['way', 'toldOn'],
};

/** That he was told, in which way and on which day: registered once, and then said who did. */
export function RelayTick({ line }: { line: Schemas['RelayLine'] }) {
  const queries = useQueryClient();
  const [ticked, setTicked] = useState<Schemas['RelayLine']>();
  const now = ticked ?? line;
  if (now.toldOn) return <span>{texts.toldBy(dayText(now.toldOn), now.wayTitle ?? '', now.tickedBy?.name ?? '')}</span>;
  const anew = () => queries.invalidateQueries({ queryKey: ['relay-lines'] });
  return (
    <OpenedForm
      title={texts.tickOf(line.person.name)}
      schema={tickSchema}
      initial={{ '/toldOn': todayHere() }}
      call={(key, body) =>
        answerOf(
          client.POST('/relay-lines/{id}/tick', {
            params: { path: { id: line.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={setTicked}
      onRefused={anew}
      submit={texts.save}
    />
  );
}

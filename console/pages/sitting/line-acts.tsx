import { useQueryClient } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import { attendanceKey, type TickedLine, withLines } from './queries';
import { correctionSchema, makeUpSchema } from './schemas';
import { sittingTexts as texts } from './texts';

/** What can still be done with a line after closing: 更正, 补课. */
export function LineActs({ sitting: { id, may }, line }: { sitting: Schemas['Sitting']; line: TickedLine }) {
  const queries = useQueryClient();
  const { member, mark } = line;
  const done = (now: TickedLine) => {
    queries.setQueryData<TickedLine[]>(attendanceKey(id), (lines) => lines && withLines(lines, [now]));
    queries.invalidateQueries({ queryKey: ['sitting', id] });
  };
  const path = { path: { id } };
  return (
    <span className="row">
      {may.correct && (
        <OpenedForm
          title={texts.correct}
          of={texts.correctOf(member.name)}
          schema={correctionSchema}
          call={(key, body: object) =>
            answerOf(
              client.POST('/sittings/{id}/corrections', {
                params: { ...path, header: { 'Idempotency-Key': key } },
                body: { ...body, memberId: member.id } as never,
              }),
            )
          }
          onDone={done}
          submit={texts.save}
        />
      )}
      {may.noteMakeUp && (mark === 'absent' || mark === 'leave') && (
        <OpenedForm
          title={texts.makeUp}
          of={texts.makeUpOf(member.name)}
          schema={makeUpSchema}
          initial={{ '/on': todayHere() }}
          call={(key, body: object) =>
            answerOf(
              client.POST('/sittings/{id}/make-ups', {
                params: { ...path, header: { 'Idempotency-Key': key } },
                body: { ...body, memberId: member.id } as never,
              }),
            )
          }
          onDone={done}
          submit={texts.save}
        />
      )}
    </span>
  );
}

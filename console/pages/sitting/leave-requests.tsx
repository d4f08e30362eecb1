import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { OpenedForm } from '../../form/opened-form';
import type { TickedLine } from './queries';
import { leaveForOtherSchema } from './schemas';
import { sittingTexts as texts } from './texts';

/** Leave that waits for its answer, and leave that is entered for another. */
export function LeaveRequests({
  id,
  lines,
  answers,
  forOthers,
}: {
  id: string;
  lines: readonly TickedLine[];
  answers: boolean;
  forOthers: boolean;
}) {
  const queries = useQueryClient();
  const asked = answers ? lines.filter(({ leave }) => leave?.status === 'asked') : [];
  const anew = () => {
    queries.invalidateQueries({ queryKey: ['attendance', id] });
    queries.invalidateQueries({ queryKey: ['sitting', id] });
  };
  if (!asked.length && !forOthers) return null;
  return (
    <section className="stack" aria-labelledby="leave">
      <h2 id="leave">{asked.length ? texts.leaveAsked(asked.length) : texts.leave}</h2>
      {asked.length > 0 && (
        <ul className="lines">
          {asked.map((line) => (
            <LeaveRequest key={line.member.id} id={id} line={line} onDone={anew} />
          ))}
        </ul>
      )}
      {forOthers && (
        <div className="row">
          <OpenedForm
            title={texts.forOther}
            schema={leaveForOtherSchema}
            call={(key, body) =>
              answerOf(
                client.POST('/sittings/{id}/leave', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                  body,
                }),
              )
            }
            onDone={anew}
            submit={texts.ask}
          />
        </div>
      )}
    </section>
  );
}

function LeaveRequest({
  id,
  line: { member, group, leave },
  onDone,
}: {
  id: string;
  line: TickedLine;
  onDone: () => void;
}) {
  const answer = (granted: boolean) => (key: string) =>
    answerOf(
      client.POST('/sittings/{id}/leave/answer', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { memberId: member.id, granted },
      }),
    );
  const granting = useSend(answer(true), onDone, onDone);
  const refusing = useSend(answer(false), onDone, onDone);
  const busy = [granting, refusing].some(({ phase }) => phase !== 'idle');
  return (
    <li className="row between">
      <span>
        <span className="line-name">{member.name}</span>
        <small className="small quiet">{[group?.name, leave?.kindTitle].filter(Boolean).join(' · ')}</small>
        {leave?.reason && <span className="small">{leave.reason}</span>}
      </span>
      <span className="row">
        <Button aria-label={texts.grantOf(member.name)} disabled={busy} onClick={granting.send}>
          {texts.grant}
        </Button>
        <Button aria-label={texts.refuseOf(member.name)} disabled={busy} onClick={refusing.send}>
          {texts.refuse}
        </Button>
      </span>
      <SendingState sending={granting} />
      <SendingState sending={refusing} />
    </li>
  );
}

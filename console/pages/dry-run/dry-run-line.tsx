import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { dryRunTexts as texts } from './texts';
import './dry-run.css';

type Line = Schemas['DryRun']['members'][number]['lines'][number];
type Answer = keyof typeof texts.answers;

interface Props {
  line: Line;
  name: string;
  may: boolean;
  onAnswered: (run: Schemas['DryRun']) => void;
}

const WHY: FieldSchema = {
  properties: { reason: { type: 'string', title: texts.reason, maxLength: 500, 'x-kind': 'long-text' } },
  required: ['reason'],
};

const send = (id: string, key: string, body: { answer: Answer; reason?: string }) =>
  answerOf(
    client.POST('/dry-run-lines/{id}/answer', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }),
  );

/** A month that was missed by the registers: right, excused for a reason, or a mistake. */
export function DryRunLine({ line, name, may, onAnswered }: Props) {
  const [changing, setChanging] = useState(false);
  const { id, duty, answer, reason, stands, mine } = line;
  const month = monthText(line.month);
  const done = (run: Schemas['DryRun']) => {
    setChanging(false);
    onAnswered(run);
  };
  const of = (one: Answer) => texts.of(texts.answers[one], name, duty.title, month);
  const asked = stands && may && (!answer || changing);
  return (
    <div className="row dry-run-line">
      <span>{texts.line(duty.title, month)}</span>
      {!stands && <span className="quiet">{texts.gone}</span>}
      {stands && mine && !answer && <span className="quiet">{texts.mine}</span>}
      {answer && !changing && (
        <span>
          <strong>{answer.title}</strong>
          {reason && <small className="small quiet">{reason}</small>}
        </span>
      )}
      {answer && may && stands && !changing && (
        <Button
          type="text"
          aria-label={`${texts.change}${name}，${month}，${duty.title}`}
          onClick={() => setChanging(true)}
        >
          {texts.change}
        </Button>
      )}
      {asked && (
        <>
          <Said id={id} answer="right" of={of('right')} onDone={done} />
          <Said id={id} answer="mistake" of={of('mistake')} onDone={done} />
          <OpenedForm
            title={texts.answers.excused}
            of={of('excused')}
            schema={WHY}
            submit={texts.save}
            call={(key, body: { reason: string }) => send(id, key, { ...body, answer: 'excused' })}
            onDone={done}
          />
        </>
      )}
    </div>
  );
}

interface SaidProps {
  id: string;
  answer: Answer;
  of: string;
  onDone: (run: Schemas['DryRun']) => void;
}

/** An answer by one press: it may be said otherwise until all is confirmed. */
function Said({ id, answer, of, onDone }: SaidProps) {
  const sending = useSend((key) => send(id, key, { answer }), onDone);
  return (
    <>
      <Button aria-label={of} loading={sending.phase === 'sending'} onClick={sending.send}>
        {texts.answers[answer]}
      </Button>
      <SendingState sending={sending} />
    </>
  );
}

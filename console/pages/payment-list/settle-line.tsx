import { Button, Input, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { yuanText } from '../dues/yuan';
import { Proposed, saidOf } from './line-cells';
import { Parts } from './parts';
import { emptyPart, proposedParts, type SettledPart, sentPart } from './settled-part';
import type { ListLine } from './shown';
import { paymentListTexts as texts } from './texts';

interface Props {
  listId: string;
  line: ListLine;
  onDone: () => void;
}

/** A line is settled by hand: whose dues it is, of one or several, or that it is none and why; or it is opened again. */
export function SettleLine({ listId, line, onDone }: Props) {
  const id = useId();
  const [isDues, setIsDues] = useState(true);
  const [parts, setParts] = useState<SettledPart[]>(() => proposedParts(line));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const path = { id: listId, lineId: line.id };
  const reopens = line.outcome.id !== 'open';
  const sending = useSend((key) => {
    const params = { path, header: { 'Idempotency-Key': key } };
    if (reopens) return answerOf(client.POST('/payment-lists/{id}/lines/{lineId}/reopen', { params, body: {} }));
    if (!isDues)
      return answerOf(
        client.POST('/payment-lists/{id}/lines/{lineId}/not-dues', { params, body: { reason: reason.trim() } }),
      );
    const body = { parts: parts.map(sentPart) };
    return answerOf(client.POST('/payment-lists/{id}/lines/{lineId}/settle', { params, body }));
  }, onDone);
  const rest = line.fen - parts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  const complete = reopens || (isDues ? rest === 0 && parts.every(({ member, fen }) => member && fen) : reason.trim());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (complete) sending.send();
  };
  const [day, , payer] = saidOf(line);
  return (
    <form className="stack" onSubmit={send} noValidate>
      <p className="quiet">
        {day} {payer}
      </p>
      {reopens ? (
        <p>{texts.reopenMore}</p>
      ) : (
        <>
          <Proposed line={line} />
          <Radio.Group
            aria-label={texts.kind}
            value={isDues}
            options={[
              { value: true, label: texts.isDues },
              { value: false, label: texts.notDues },
            ]}
            onChange={({ target }) => setIsDues(target.value)}
          />
          {isDues ? (
            <>
              <Parts parts={parts} asked={asked} onChange={setParts} />
              {rest !== 0 && (
                <p role="alert" className="soon">
                  {rest > 0 ? texts.rest(yuanText(rest)) : texts.over(yuanText(-rest))}
                </p>
              )}
              <div className="row">
                <Button onClick={() => setParts([...parts, emptyPart(Math.max(rest, 0))])}>{texts.more}</Button>
              </div>
            </>
          ) : (
            <div className="field">
              <label htmlFor={`${id}reason`}>{texts.reason}</label>
              <Input
                id={`${id}reason`}
                maxLength={200}
                value={reason}
                status={asked && !reason.trim() ? 'error' : undefined}
                onChange={({ target }) => setReason(target.value)}
              />
              {asked && !reason.trim() && (
                <span className="field-error" role="alert">
                  {texts.needReason}
                </span>
              )}
            </div>
          )}
        </>
      )}
      <SendingState sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.phase === 'sending'}>
          {reopens ? texts.reopen : texts.save}
        </Button>
      </div>
    </form>
  );
}

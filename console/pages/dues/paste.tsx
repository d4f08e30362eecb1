import { Alert, Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { ApiProblem, answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { useUnsaved } from '../../app/use-unsaved';
import { formTexts } from '../../form/texts';
import { MOST_ROWS, type PastedLine, readPasted } from './read-pasted';
import { duesTexts } from './texts';
import { yuanText } from './yuan';

const texts = duesTexts.paste;

type Way = keyof typeof duesTexts.ways;

interface Props {
  branchId: string;
  onDone: (count: number) => void;
  onCancel: () => void;
}

/** What the API says of a row: `/rows/3/name`. */
const saidOf = (error: Error | undefined, index: number): string | undefined =>
  error instanceof ApiProblem
    ? error.errors.find(({ pointer }) => pointer.startsWith(`/rows/${index}/`))?.detail
    : undefined;

/** Many payments from Excel: read line by line, looked through, and entered at once. */
export function Paste({ branchId, onDone, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [way, setWay] = useState<Way>('cash');
  const lines = readPasted(text);
  const rows = lines.map(({ name, fen, paidOn }) => ({ name, fen: fen ?? 0, paidOn: paidOn ?? '', way }));
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/organisations/{id}/dues-payments', {
          params: { path: { id: branchId }, header: { 'Idempotency-Key': key } },
          body: { rows },
        }),
      ),
    ({ made }) => onDone(made.length),
  );
  useUnsaved(text !== '' && sending.phase === 'idle', formTexts.unsaved);
  const wrongOf = (line: PastedLine, index: number) => line.wrong ?? saidOf(sending.error, index);
  const sum = lines.reduce((all, { fen = 0 }) => all + fen, 0);
  const tooMany = lines.length > MOST_ROWS;
  const ready = lines.length > 0 && !tooMany && lines.every(({ wrong }) => !wrong);
  return (
    <div className="stack">
      <p className="prose">{texts.intro}</p>
      <label htmlFor={id}>{texts.field}</label>
      <Input.TextArea
        id={id}
        rows={6}
        value={text}
        onChange={({ target }) => {
          sending.clear();
          setText(target.value);
        }}
      />
      <Radio.Group
        aria-label={texts.way}
        value={way}
        options={Object.entries(duesTexts.ways).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => setWay(target.value)}
      />
      {tooMany && <Alert type="warning" showIcon title={texts.tooMany} />}
      {lines.length > 0 && (
        <>
          <p>{texts.rows(lines.length, yuanText(sum))}</p>
          <PlainTable
            heads={[texts.name, texts.sum, texts.day, texts.wrong]}
            rows={lines.map((line, index) => ({
              key: `${index}.${line.name}`,
              cells: [
                line.name,
                line.fen === undefined ? '' : yuanText(line.fen),
                line.paidOn ? dayText(line.paidOn) : '',
                <span key="wrong" className="dues-wrong">
                  {wrongOf(line, index)}
                </span>,
              ],
            }))}
          />
        </>
      )}
      <SendingState sending={sending} />
      <div className="row">
        <Button type="primary" disabled={!ready} loading={sending.phase !== 'idle'} onClick={sending.send}>
          {texts.submit}
        </Button>
        <Button type="text" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

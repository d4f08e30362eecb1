import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { ballotsTexts as texts } from './texts';
import { wrongWithVotes } from './wrong';
import './ballots.css';

interface Props {
  ballot: Schemas['Ballot'];
  onDone: () => void;
  onRefused: () => void;
}

/** The paper: filled in, read once more, and cast, once. What is on it stays in this page alone. */
export function VotePaper({ ballot: { id, paper }, onDone, onRefused }: Props) {
  const [votes, setVotes] = useState<Record<string, string>>({});
  const [shown, setShown] = useState(false);
  const [sure, setSure] = useState(false);
  const wrong = wrongWithVotes(paper, votes);
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/ballots/{id}/votes', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { votes },
        }),
      ),
    onDone,
    onRefused,
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (sure) sending.send();
    else if (wrong.length) setShown(true);
    else setSure(true);
  };
  const title = (choice: string | undefined) => paper.choices.find((one) => one.id === choice)?.title;
  return (
    <form className="sheet stack ballot" onSubmit={next}>
      {sure && <h2>{texts.sure}</h2>}
      <p>{texts.secret}</p>
      {paper.choices.map(({ id: choice, title: name, most }) =>
        most === null || sure ? null : (
          <p key={choice} className="quiet">
            {texts.most(name, most)}
          </p>
        ),
      )}
      {paper.items.map((item) => (
        <fieldset key={item.id} className="ballot-item" disabled={busy}>
          <legend>{item.title}</legend>
          {sure ? (
            <strong>{title(votes[item.id])}</strong>
          ) : (
            <Radio.Group
              value={votes[item.id]}
              options={paper.choices.map((choice) => ({ value: choice.id, label: choice.title }))}
              onChange={({ target }) => setVotes({ ...votes, [item.id]: target.value })}
            />
          )}
        </fieldset>
      ))}
      {shown && !sure && wrong.length > 0 && (
        <p className="field-error" role="alert">
          {wrong.join('')}
        </p>
      )}
      {sure && <p className="soon">{texts.sureMore}</p>}
      <SendingState sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={sending.phase === 'unknown'}>
          {sure ? texts.cast : texts.next}
        </Button>
        {sure && (
          <Button type="text" disabled={busy} onClick={() => setSure(false)}>
            {texts.back}
          </Button>
        )}
      </div>
    </form>
  );
}

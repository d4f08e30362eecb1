import { Button, Select } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { registrantListsTexts as texts } from './texts';

type Choice = keyof typeof texts.choices;

interface Props {
  id: string;
  /** Of one; absent: of all of whom nobody has said it. */
  lineId?: string;
  name?: string;
  chosen?: string;
  onDone: () => void;
}

/** Says what becomes of one who is no more on his unit's list, or of all the rest. */
export function ChooseForGone({ id, lineId, name, chosen, onDone }: Props) {
  const [choice, setChoice] = useState<Choice>((chosen as Choice | undefined) ?? 'keep');
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/registrant-lists/{id}/gone', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { choice, ...(lineId && { lineIds: [lineId] }) },
        }),
      ),
    onDone,
  );
  const options = (Object.entries(texts.choices) as [Choice, string][]).map(([value, label]) => ({ value, label }));
  return (
    <div className="row no-print">
      <Select aria-label={`${texts.choice} ${name ?? ''}`} value={choice} options={options} onChange={setChoice} />
      <Button loading={sending.phase === 'sending'} onClick={sending.send}>
        {lineId ? texts.choice : texts.rest(texts.choices[choice])}
      </Button>
      <SendingState sending={sending} />
    </div>
  );
}

import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { goOnWith } from './go-on';
import { approvalsTexts as texts } from './texts';

interface Props {
  about: Schemas['Approval'];
  onDone: (given?: Schemas['SignIn']) => void;
}

const elsewhere: Partial<Record<Schemas['Approval']['kind']['id'], string>> = {
  import: texts.elsewhereImport,
  'unmasked-export': texts.elsewhereExport,
};

/** My wish has its yes: I carry it out with one button, or am told where. */
export function Granted({ about, onDone }: Props) {
  const goOn = goOnWith(about);
  const sending = useSend((key) => goOn?.(key) ?? Promise.resolve(undefined), onDone);
  if (!goOn) return <p>{elsewhere[about.kind.id] ?? texts.elsewhere}</p>;
  return (
    <div className="stack">
      <div className="row">
        <Button loading={sending.phase === 'sending' || sending.phase === 'confirming'} onClick={sending.send}>
          {texts.goOn}
        </Button>
      </div>
      <SendingState sending={sending} />
    </div>
  );
}

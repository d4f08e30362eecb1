import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { SendingState } from '../states/sending-state';
import { useSend } from '../use-send';
import { filesTexts as texts } from './files-texts';
import { sendFile } from './send-file';

interface Props {
  caseId: string;
  kind: string;
  file: File;
  onDone: (attached: Schemas['Attachment']) => void;
  onDropped: () => void;
}

/** One file on its way, from the moment when it was chosen. */
export function UploadLine({ caseId, kind, file, onDone, onDropped }: Props) {
  const [part, setPart] = useState(0);
  const sending = useSend((key) => sendFile({ caseId, kind, file, key, onProgress: setPart }), onDone);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    sending.send();
  });
  const percent = Math.round(part * 100);
  const { phase, error } = sending;
  return (
    <li className="stack">
      {phase === 'sending' && (
        <div role="status">
          {percent < 100 ? texts.sending(file.name, percent) : texts.checking(file.name)}
          <Progress percent={percent} showInfo={false} aria-label={texts.sending(file.name, percent)} />
        </div>
      )}
      {phase !== 'sending' && <strong>{file.name}</strong>}
      <SendingState sending={sending} />
      {phase === 'idle' && error && (
        <div className="row">
          <Button onClick={sending.send}>{texts.again}</Button>
          <Button type="text" onClick={onDropped}>
            {texts.drop1}
          </Button>
        </div>
      )}
    </li>
  );
}

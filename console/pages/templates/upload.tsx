import { Button } from 'antd';
import { useId, useState } from 'react';
import { ApiProblem, answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { FileDrop } from '../../form/file-drop';
import { inMemory } from '../../form/sent-file';
import { templatesTexts as texts } from './texts';

/** Bytes, as the API takes it. */
const LARGEST_TEMPLATE = 2 * 1_048_576;

interface Props {
  kind: Schemas['Titled'];
  organisationId: string;
  onDone: (template: Schemas['Template']) => void;
  onCancel: () => void;
}

/** A Word file is sent as it is; what is wrong with it comes back by name and place. */
export function Upload({ kind, organisationId, onDone, onCancel }: Props) {
  const id = useId();
  const [file, setFile] = useState<File>();
  const sending = useSend(
    async (key) =>
      answerOf(
        client.POST('/templates/{kind}', {
          params: { path: { kind: kind.id }, query: { organisationId }, header: { 'Idempotency-Key': key } },
          headers: {
            'Content-Type': 'application/octet-stream',
            'X-File-Name': encodeURIComponent(file?.name ?? ''),
          },
          body: (await inMemory(file as File)) as never,
          bodySerializer: (body: unknown) => body as BodyInit,
        }),
      ),
    onDone,
  );
  const { phase, error } = sending;
  const wrong = error instanceof ApiProblem && error.type === 'template-refused' ? error.errors : [];
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{texts.file}</label>
        <FileDrop
          id={id}
          hint={texts.fileHint}
          accept=".docx"
          most={LARGEST_TEMPLATE}
          file={file}
          onChange={(now) => {
            setFile(now);
            sending.clear();
          }}
        />
      </div>
      {wrong.length > 0 ? (
        <div className="stack" role="alert">
          <p className="late">{texts.wrong}</p>
          <ul>
            {wrong.map(({ detail }) => (
              <li key={detail}>· {detail}</li>
            ))}
          </ul>
        </div>
      ) : (
        <SendingState sending={sending} />
      )}
      <div className="row">
        <Button
          type="primary"
          disabled={!file || phase === 'unknown'}
          loading={phase !== 'idle' && phase !== 'unknown'}
          onClick={sending.send}
        >
          {texts.send}
        </Button>
        <Button type="text" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

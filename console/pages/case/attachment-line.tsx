import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { attachmentsQuery } from '../../app/files/attachments-query';
import { FilePreview } from '../../app/files/file-preview';
import { filesTexts } from '../../app/files/files-texts';
import { sizeText } from '../../app/files/size-text';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { attachmentsTexts as texts } from './attachments-texts';

const REASON: FieldSchema = {
  properties: { reason: { type: 'string', title: texts.reason, maxLength: 500, 'x-kind': 'long-text' } },
  required: ['reason'],
};

/** A file of the case; one that was taken back stays as a line. */
export function AttachmentLine({ file, removable }: { file: Schemas['Attachment']; removable: boolean }) {
  const queries = useQueryClient();
  const [shown, setShown] = useState(false);
  const { id, caseId, kind, name, size, scan, createdBy, createdAt, removedBy, removedAt } = file;
  if (removedAt) {
    return <li className="quiet">{texts.removed(kind.title, removedBy?.name ?? '', instantDay(removedAt))}</li>;
  }
  return (
    <li className="stack">
      <div>
        <strong>{name}</strong>
        <small className="small quiet">
          {[
            kind.title,
            sizeText(size),
            scan === 'clean' ? texts.clean : texts.unscanned,
            texts.kept,
            texts.by(createdBy.name, instantDay(createdAt)),
          ].join(' · ')}
        </small>
      </div>
      <div className="row">
        <Button onClick={() => setShown(true)} aria-label={filesTexts.previewOf(name ?? kind.title)}>
          {filesTexts.preview}
        </Button>
        <a href={`${apiBase}/attachments/${id}`} download={name ?? true}>
          {texts.save}
        </a>
        {removable && (
          <Opened title={texts.takeBack}>
            {(close) => (
              <>
                <p className="quiet">{texts.takeBackIntro}</p>
                <SendForm
                  schema={REASON}
                  submit={texts.takeBack}
                  call={(key, body) =>
                    answerOf(
                      client.POST('/attachments/{id}/remove', {
                        params: { path: { id }, header: { 'Idempotency-Key': key } },
                        body,
                      }),
                    )
                  }
                  onDone={() => queries.invalidateQueries({ queryKey: attachmentsQuery(caseId).queryKey })}
                  onCancel={close}
                />
              </>
            )}
          </Opened>
        )}
      </div>
      {shown && <FilePreview file={file} onClose={() => setShown(false)} />}
    </li>
  );
}

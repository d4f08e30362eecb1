import { Modal } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { RowFaults } from './row-faults';
import { batchTexts as texts } from './texts';

interface Props {
  batch: string;
  row: Schemas['BatchRow'];
  schema: object;
  onDone: () => void;
  onClose: () => void;
}

/** Enters a row anew that was wrong in the file; the rest of it stays as it was. */
export function MendRow({ batch, row, schema, onDone, onClose }: Props) {
  return (
    <Modal
      open
      title={texts.mendRow(row.position, row.member?.name ?? '')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <RowFaults row={row} />
        <p className="quiet">{texts.mendMore}</p>
        <SendForm
          schema={schema as FieldSchema}
          call={(key, body) =>
            answerOf(
              client.POST('/batches/{id}/rows/{rowId}/mend', {
                params: { path: { id: batch, rowId: row.id }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
          onDone={onDone}
          submit={texts.mendSend}
          primary
          onCancel={onClose}
        />
      </div>
    </Modal>
  );
}

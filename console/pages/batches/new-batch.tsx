import { useNavigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { FileForm } from './file-form';
import { PasteForm } from './paste-form';
import { sendBranch } from './send-batch';
import { batchTexts as texts } from './texts';

/** The ways in which a batch of a procedure can begin. */
export function NewBatch({ procedure: { id, batches } }: { procedure: Schemas['Procedure'] }) {
  const navigate = useNavigate();
  const made = (batch: Schemas['Batch']) =>
    navigate({ to: '/batches/$id', params: { id: batch.id }, ignoreBlocker: true });
  const { file, wholeBranch } = batches;
  return (
    <>
      {file && (
        <section className="sheet stack" aria-labelledby="by-file">
          <h2 id="by-file">{file.title}</h2>
          <FileForm procedure={id} columns={file.columns} onMade={made} />
          <PasteForm procedure={id} columns={file.columns} onMade={made} />
        </section>
      )}
      {wholeBranch && (
        <section className="sheet stack" aria-labelledby="by-branch">
          <h2 id="by-branch">{wholeBranch.title}</h2>
          <p className="prose quiet">{texts.branchMore}</p>
          <SendForm
            schema={wholeBranch.input as FieldSchema}
            call={(key, body) => sendBranch(id, body, key)}
            onDone={made}
            submit={texts.branchSend}
          />
        </section>
      )}
    </>
  );
}

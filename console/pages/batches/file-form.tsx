import { apiBase, type Schemas } from '../../api/client';
import { SendFileForm } from '../../form/send-file-form';
import { sendBatchFile } from './send-batch';
import { batchTexts as texts } from './texts';
import './batches.css';

interface Props {
  procedure: string;
  columns: readonly string[];
  onMade: (batch: Schemas['Batch']) => void;
}

/** A file of members: the template to fill in, and sending it back to be checked. */
export function FileForm({ procedure, columns, onMade }: Props) {
  return (
    <>
      <h3>{texts.byFile}</h3>
      <p className="prose quiet">{texts.byFileMore(columns.join('、'))}</p>
      <p>
        <a href={`${apiBase}/procedures/${procedure}/batches/template`} download>
          {texts.template}
        </a>
      </p>
      <SendFileForm
        label={texts.file}
        hint={texts.fileHint}
        accept=".xlsx,.xls,.et,.csv,.tsv,.txt"
        call={(key, file) => sendBatchFile(procedure, file, key)}
        onDone={onMade}
        submit={texts.send}
        reading={texts.reading}
      />
    </>
  );
}

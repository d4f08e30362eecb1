import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { answerOf, apiBase, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Refusal } from '../../app/states/refusal';
import { FileDrop } from '../../form/file-drop';
import { LARGEST } from '../../form/send-file-form';
import { asFile, inMemory } from '../../form/sent-file';
import { ConfirmColumns } from './confirm-columns';
import { newImportTexts as texts } from './texts';
import './new-import.css';

/** A file is chosen, its columns confirmed, and off it goes. */
export function NewImportPage() {
  const id = useId();
  // Who may not import is told so before he looks for a file.
  const mine = useQuery({
    queryKey: ['imports', 'mine'],
    queryFn: () => answerOf(client.GET('/imports', { params: { query: { limit: 1 } } })),
  });
  const [file, setFile] = useState<File>();
  const looked = useMutation({
    mutationFn: async (one: File) =>
      answerOf(client.POST('/imports/columns', { body: (await inMemory(one)) as File, ...asFile })),
  });
  const change = (one: File | undefined) => {
    looked.reset();
    setFile(one);
  };
  if (mine.isError) return <Failure error={mine.error} onRetry={() => mine.refetch()} />;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <a href={`${apiBase}/imports/template`}>{texts.template}</a>
      </div>
      {file && looked.data ? (
        <>
          <p>{file.name}</p>
          <ConfirmColumns file={file} found={looked.data} onBack={() => change(undefined)} />
        </>
      ) : (
        <>
          <p className="prose quiet">{texts.intro}</p>
          <div className="field">
            <label htmlFor={id}>{texts.file}</label>
            <FileDrop id={id} hint={texts.fileHint} accept=".xlsx,.csv" most={LARGEST} file={file} onChange={change} />
          </div>
          <Refusal error={looked.error} />
          <div className="row">
            <Button
              type="primary"
              disabled={!file}
              loading={looked.isPending}
              onClick={() => file && looked.mutate(file)}
            >
              {looked.isPending ? texts.looking : texts.look}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

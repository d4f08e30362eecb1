import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { apiBase, type Schemas } from '../../api/client';
import { papersTexts as texts } from './papers-texts';
import '../../app/files/files.css';

/** A paper: looked at in the page as the PDF that it is, which counts as no print; opened to be printed, which does. */
export function PaperLine({ paper }: { paper: Schemas['Document'] }) {
  const queries = useQueryClient();
  const [shown, setShown] = useState(false);
  const { id, caseId, kind, number, status, prints, code } = paper;
  const address = `${apiBase}/documents/${id}`;
  const preview = `${address}?preview=true`;
  // Its count is another one when one comes back from the print.
  const opened = () => setTimeout(() => queries.invalidateQueries({ queryKey: ['case', caseId, 'papers'] }), 2_000);
  return (
    <li className="stack">
      <div>
        {kind.title} {number ?? ''}
        <small className="small quiet">
          {status.title} · {texts.prints(prints)} · {texts.code(code)}
        </small>
      </div>
      <div className="row">
        <Button
          aria-expanded={shown}
          aria-label={shown ? texts.hide : texts.previewOf(kind.title)}
          onClick={() => setShown(!shown)}
        >
          {shown ? texts.hide : texts.preview}
        </Button>
        <a href={address} target="_blank" rel="noreferrer" aria-label={texts.printOf(kind.title)} onClick={opened}>
          {texts.print}
        </a>
      </div>
      <small className="small quiet">{texts.printHint(prints)}</small>
      {shown && (
        <>
          <iframe className="shown-page" src={preview} title={texts.previewOf(kind.title)} />
          <small className="small quiet">
            {texts.phone}
            <a href={preview} target="_blank" rel="noreferrer">
              {texts.newPage}
            </a>
          </small>
        </>
      )}
    </li>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { apiBase, type Schemas } from '../../api/client';
import { PaperPreview } from './paper-preview';
import { papersTexts as texts } from './papers-texts';

/** A paper: to be looked at, which counts as no print, and to be opened for printing, which does. */
export function PaperLine({ paper }: { paper: Schemas['Document'] }) {
  const queries = useQueryClient();
  const [shown, setShown] = useState(false);
  const { id, caseId, kind, number, status, prints, ownCopies, mine, code } = paper;
  const address = `${apiBase}/documents/${id}`;
  // Its count is another one when one comes back from the print.
  const opened = () => setTimeout(() => queries.invalidateQueries({ queryKey: ['case', caseId, 'papers'] }), 2_000);
  return (
    <li className="stack">
      <div>
        {kind.title} {number ?? ''}
        <small className="small quiet">
          {status.title} · {texts.prints(prints)}
          {ownCopies > 0 && ` · ${texts.ownCopies(ownCopies)}`} · {texts.code(code)}
        </small>
      </div>
      <div className="row">
        <Button aria-label={texts.previewOf(kind.title)} onClick={() => setShown(true)}>
          {texts.preview}
        </Button>
        <a href={address} target="_blank" rel="noreferrer" aria-label={texts.printOf(kind.title)} onClick={opened}>
          {texts.print}
        </a>
      </div>
      <small className="small quiet">{mine === 'own' ? texts.ownHint : texts.printHint(prints)}</small>
      {shown && <PaperPreview paper={paper} onClose={() => setShown(false)} />}
    </li>
  );
}

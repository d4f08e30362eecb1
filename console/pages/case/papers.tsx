import { useQuery } from '@tanstack/react-query';
import { MakePaper } from './make-paper';
import { PaperLine } from './paper-line';
import { papersQuery } from './papers-query';
import { papersTexts as texts } from './papers-texts';

/** The papers of the case: what there is, to look at and to print; what can be made now. */
export function Papers({ caseId, seq }: { caseId: string; seq: number }) {
  const papers = useQuery(papersQuery(caseId, seq));
  const { items = [], offered = [] } = papers.data ?? {};
  // Made again it is the same paper, so what is there already is not offered.
  const missing = offered.filter(
    ({ id }) => !items.some(({ kind, status }) => kind.id === id && status.id === 'valid'),
  );
  if (items.length === 0 && missing.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="papers">
      <h2 id="papers">{texts.title}</h2>
      <ul className="lines">
        {items.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
        {missing.map((kind) => (
          <MakePaper key={kind.id} caseId={caseId} kind={kind} />
        ))}
      </ul>
      {missing.length > 0 && <p className="quiet">{texts.makeMore}</p>}
    </section>
  );
}

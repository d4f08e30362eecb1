import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { papersTexts as texts } from './papers-texts';

/** The papers of the case: what there is, to print; what can be made now. */
export function Papers({ caseId, seq }: { caseId: string; seq: number }) {
  const papers = useQuery({
    queryKey: ['case', caseId, 'papers', seq],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/documents', { params: { path: { caseId } } })),
    placeholderData: (before) => before,
  });
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
          <li key={paper.id} className="row between">
            <span>
              {paper.kind.title} {paper.number ?? ''}
              <small className="small quiet">
                {paper.status.title} · {texts.prints(paper.prints)} · {texts.code(paper.code)}
              </small>
            </span>
            <a href={`${apiBase}/documents/${paper.id}`} target="_blank" rel="noreferrer">
              {texts.print}
            </a>
          </li>
        ))}
        {missing.map((kind) => (
          <MakePaper key={kind.id} caseId={caseId} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function MakePaper({ caseId, kind }: { caseId: string; kind: Schemas['Titled'] }) {
  const queries = useQueryClient();
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/cases/{caseId}/documents', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body: { kind: kind.id as Schemas['DocumentOrder']['kind'] },
        }),
      ),
    () => queries.invalidateQueries({ queryKey: ['case', caseId, 'papers'] }),
  );
  return (
    <li className="row between">
      <span>{kind.title}</span>
      <Button loading={sending.phase === 'sending'} onClick={sending.send}>
        {texts.make}
      </Button>
      <SendingState sending={sending} />
    </li>
  );
}

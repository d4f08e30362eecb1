import { useQuery } from '@tanstack/react-query';
import { apiBase } from '../../api/client';
import { attachmentsQuery } from '../../app/files/attachments-query';
import { papersQuery } from './papers-query';
import { papersTexts as texts } from './papers-texts';

/** 一案一卷: what it would hold now, as one PDF or with every paper and file. */
export function CaseFile({ caseId, seq, steps }: { caseId: string; seq: number; steps: number }) {
  const papers = useQuery(papersQuery(caseId, seq));
  const files = useQuery(attachmentsQuery(caseId));
  const kept = (files.data?.items ?? []).filter(({ removedAt }) => removedAt === null);
  const address = `${apiBase}/cases/${caseId}/file`;
  return (
    <section className="sheet stack" aria-labelledby="case-file">
      <h2 id="case-file">{texts.file}</h2>
      <p className="quiet">{texts.fileHolds(steps, papers.data?.items.length ?? 0, kept.length)}</p>
      <div className="row">
        <a href={`${address}?format=pdf`} download>
          {texts.filePdf}
        </a>
        <a href={`${address}?format=zip`} download>
          {texts.fileZip}
        </a>
      </div>
    </section>
  );
}

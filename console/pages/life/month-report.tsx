import { Button } from 'antd';
import { useState } from 'react';
import { apiBase, client } from '../../api/client';
import { saveFile } from '../../app/save-file';
import { Refusal } from '../../app/states/refusal';
import { yearTexts as texts } from './year-texts';

interface Props {
  organisationId: string;
  /** 2026-09 */
  month: string;
}

/** 月报 of a month: as PDF, and in the office's own Word template where there is one. */
export function MonthReport({ organisationId: id, month }: Props) {
  const [failed, setFailed] = useState<Error>();
  const inWord = () => {
    setFailed(undefined);
    const asked = { path: { id, month }, query: { format: 'docx' as const } };
    saveFile(client.GET('/organisations/{id}/life-months/{month}', { params: asked, parseAs: 'blob' })).catch(
      setFailed,
    );
  };
  return (
    <div className="no-print">
      <div className="row">
        <a
          href={`${apiBase}/organisations/${id}/life-months/${month}`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts.reportOf(month)}
        >
          {texts.report}
        </a>
        <Button type="text" onClick={inWord} aria-label={texts.wordOf(month)}>
          {texts.word}
        </Button>
      </div>
      {failed && <Refusal error={failed} />}
    </div>
  );
}

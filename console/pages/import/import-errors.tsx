import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { saveFile } from '../../app/save-file';
import { Refusal } from '../../app/states/refusal';
import { importTexts as texts } from './texts';

/** What is wrong with a file, place by place, and the file itself to correct. */
export function ImportErrors({
  found: { id, errors, errorCount, correctableUntil },
}: {
  found: Schemas['ImportWithErrors'];
}) {
  const download = useMutation({
    mutationFn: () =>
      saveFile(client.GET('/imports/{id}/errors/export', { params: { path: { id } }, parseAs: 'blob' })),
  });
  const several = new Set(errors.map(({ sheet }) => sheet)).size > 1;
  const heads = [...(several ? [texts.sheet] : []), texts.row, texts.column, texts.reason];
  return (
    <section className="stack" aria-labelledby="errors">
      <div>
        <h2 id="errors">{texts.errors}</h2>
        <p className="quiet">{texts.errorCount(errors.length, errorCount)}</p>
      </div>
      {correctableUntil && (
        <div className="stack no-print">
          <div className="row">
            <Button type="primary" loading={download.isPending} onClick={() => download.mutate()}>
              {texts.download}
            </Button>
          </div>
          <p className="quiet prose">{texts.downloadMore(instantText(correctableUntil))}</p>
          <Refusal error={download.error} />
        </div>
      )}
      <PlainTable
        heads={heads}
        rows={errors.map(({ sheet, row, column, type, reason }) => ({
          key: [sheet, row, column, type].join(),
          cells: [...(several ? [sheet] : []), texts.rowText(row), column, reason],
        }))}
      />
    </section>
  );
}

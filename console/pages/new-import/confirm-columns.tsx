import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { asFile, inMemory } from '../../form/sent-file';
import { type Chosen, confirmedBody, type FileColumns, isClear } from './columns';
import { SheetColumnsForm } from './sheet-columns';
import { newImportTexts as texts } from './texts';

/** What the columns are, confirmed; then the file is sent. */
export function ConfirmColumns({ file, found, onBack }: { file: File; found: FileColumns; onBack: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>({});
  const [checkOnly, setCheckOnly] = useState(false);
  const sending = useSend(
    async (key) => {
      const header = { 'Idempotency-Key': key };
      const bytes = await inMemory(file);
      const body = confirmedBody(found, chosen);
      await answerOf(client.POST('/imports/headings', { params: { header }, body }));
      const query = { columns: 'confirmed' as const, ...(checkOnly && { check: 'only' as const }) };
      return await answerOf(client.POST('/imports', { params: { header, query }, body: bytes as File, ...asFile }));
    },
    ({ id }) => {
      queries.invalidateQueries({ queryKey: ['imports'] });
      navigate({ to: '/imports/$id', params: { id } });
    },
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  return (
    <div className="stack">
      <div>
        <h2>{texts.columns}</h2>
        <p className="quiet">{texts.columnsMore}</p>
      </div>
      {found.sheets.length === 0 && <Alert type="warning" showIcon title={texts.empty} />}
      {found.sheets.map(({ sheet }, at) => (
        <SheetColumnsForm key={sheet} found={found} at={at} chosen={chosen} onChange={setChosen} />
      ))}
      <Checkbox checked={checkOnly} onChange={({ target }) => setCheckOnly(target.checked)}>
        {texts.checkOnly}
      </Checkbox>
      <SendingState sending={sending} />
      <div className="row">
        <Button
          type="primary"
          loading={busy}
          disabled={!isClear(found, chosen) || sending.phase === 'unknown'}
          onClick={sending.send}
        >
          {checkOnly ? texts.sendCheck : texts.send}
        </Button>
        <Button type="text" disabled={busy} onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </div>
  );
}

import { Alert } from 'antd';
import { useState } from 'react';
import { client } from '../../api/client';
import type { FilterValues } from '../../app/list/filter';
import { saveFile } from '../../app/save-file';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { useKeepsRegister } from './member-ways';
import { membersTexts as texts } from './texts';

const asked: FieldSchema = {
  properties: { purpose: { type: 'string', title: texts.purpose, maxLength: 100 } },
  required: ['purpose'],
};

/** The members that are shown, with their numbers in clear: with a purpose, on record, and where it is so with a second yes. */
export function ExportInClear({ filters }: { filters: FilterValues }) {
  const [done, setDone] = useState(false);
  const keeps = useKeepsRegister();
  if (!keeps) return null;
  const call = (_key: string, body: { purpose: string }) =>
    saveFile(client.POST('/members/export', { params: { query: filters as never }, body, parseAs: 'blob' }));
  return (
    <div className="stack no-print">
      <div className="row">
        <OpenedForm title={texts.inClear} schema={asked} call={call} onDone={() => setDone(true)} submit={texts.export}>
          <div className="prose">
            <p>{texts.inClearMore}</p>
            <p className="quiet">{texts.inClearYes}</p>
          </div>
        </OpenedForm>
      </div>
      {done && <Alert type="success" showIcon role="status" title={texts.exported} />}
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Opened } from '../../app/opened';
import { saveFile } from '../../app/save-file';
import { Refusal } from '../../app/states/refusal';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { templatesTexts as texts } from './texts';

interface Props {
  template: Schemas['Template'];
  used: boolean;
  onChanged: () => void;
}

const nothing: FieldSchema = {};

/** One version: to fetch, to look at with made-up values, to retire. */
export function OneTemplate({ template, used, onChanged }: Props) {
  const { id, version, name, createdAt, retiredAt } = template;
  const [failed, setFailed] = useState<unknown>();
  const preview = () => {
    setFailed(undefined);
    saveFile(client.POST('/templates/{id}/preview', { params: { path: { id } }, parseAs: 'blob' })).catch(setFailed);
  };
  return (
    <li className="stack">
      <div className="row between">
        <span>
          {texts.version(version)} {name}
          <small className="small quiet">
            {texts.added(instantDay(createdAt))} ·{' '}
            {retiredAt ? texts.retired(instantDay(retiredAt)) : used ? texts.inUse : texts.earlier}
          </small>
        </span>
        <span className="row">
          <a href={`${apiBase}/templates/${id}/file`}>{texts.download}</a>
          <Button onClick={preview}>{texts.preview}</Button>
        </span>
      </div>
      <Refusal error={failed} />
      {!retiredAt && (
        <Opened title={texts.retire} of={`${texts.retire}${texts.version(version)}`}>
          {(close) => (
            <div className="stack">
              <p className="quiet">{texts.retireMore}</p>
              <SendForm
                schema={nothing}
                call={(key) =>
                  answerOf(
                    client.POST('/templates/{id}/retire', {
                      params: { path: { id }, header: { 'Idempotency-Key': key } },
                    }),
                  )
                }
                onDone={onChanged}
                submit={texts.confirmRetire}
                onCancel={close}
              />
            </div>
          )}
        </Opened>
      )}
    </li>
  );
}

import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { SettingField, type SettingValue, valueText } from './setting-field';
import { settingTexts as texts } from './texts';

interface Props {
  setting: Schemas['Setting'];
  procedures: readonly { id: string; title: string }[];
  organisationId: string;
  /** Whether who looks may change it. */
  settable: boolean;
  onDone: () => void;
}

const asked: FieldSchema = {
  properties: { reason: { type: 'string', 'x-kind': 'long-text', title: texts.reason, maxLength: 500 } },
  required: ['reason'],
};

/** One setting: what holds, who set it, what it was before; to change it, or to take the change back. */
export function OneSetting({ setting, procedures, organisationId, settable, onDone }: Props) {
  const { key, title, hint, from, history } = setting;
  const [value, setValue] = useState(setting.value);
  const titleOf = (id: string) => procedures.find((one) => one.id === id)?.title ?? id;
  const inWords = (one: SettingValue) => valueText(one, titleOf);
  const send =
    (to: SettingValue | null) =>
    (idempotencyKey: string, { reason }: { reason: string }) =>
      answerOf(
        client.POST('/settings/{key}', {
          params: { path: { key }, header: { 'Idempotency-Key': idempotencyKey } },
          body: { organisationId, value: to, reason },
        }),
      );
  return (
    <li className="stack">
      <div className="row between">
        <strong>{title}</strong>
        <span>{inWords(setting.value)}</span>
      </div>
      <small className="small quiet">
        {hint}。{from ? `${texts.from(from.name)}，${texts.usual(inWords(setting.default))}` : texts.nobody}
      </small>
      {settable && (
        <div className="row">
          <Opened title={texts.set} of={`${texts.set}：${title}`}>
            {(close) => (
              <div className="stack">
                <SettingField form={setting.form} value={value} procedures={procedures} onChange={setValue} />
                <SendForm schema={asked} call={send(value)} onDone={onDone} submit={texts.save} onCancel={close} />
              </div>
            )}
          </Opened>
          {from?.id === organisationId && (
            <Opened title={texts.takeBack} of={`${texts.takeBack}：${title}`}>
              {(close) => (
                <div className="stack">
                  <p className="quiet">{texts.takenBackMore}</p>
                  <SendForm schema={asked} call={send(null)} onDone={onDone} submit={texts.takeBack} onCancel={close} />
                </div>
              )}
            </Opened>
          )}
        </div>
      )}
      {history.length > 0 && (
        <details>
          <summary>{texts.history}</summary>
          <ul>
            {history.map((one) => (
              <li key={one.at} className="quiet">
                {texts.line(instantDay(one.at), one.by.name, one.value === null ? texts.tookBack : inWords(one.value))}
                （{one.reason}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

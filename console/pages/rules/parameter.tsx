import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { rulesTexts as texts } from './texts';
import { ValueField } from './value-field';

export type ShownParameter = Schemas['Rules']['parameters'][number];
type Body = Omit<Schemas['RuleInput'], 'organisationId'>;

interface Props {
  parameter: ShownParameter;
  organisationId: string;
  /** Whether who looks may set it there. */
  settable: boolean;
  call: (key: string, body: Body) => Promise<unknown>;
  onDone: () => void;
}

const asked: FieldSchema = {
  properties: {
    effectiveFrom: { type: 'string', format: 'date', title: texts.from },
    reason: { type: 'string', 'x-kind': 'long-text', title: texts.why, maxLength: 500 },
  },
  required: ['effectiveFrom', 'reason'],
};

/** One parameter: what holds, by which document, who set it otherwise; to set it, or to take that back. */
export function Parameter({ parameter, organisationId, settable, call, onDone }: Props) {
  const { title, text, source, marking, override } = parameter;
  const [value, setValue] = useState<unknown>(parameter.value);
  return (
    <li>
      <div className="row between">
        <strong>{title}</strong>
        <strong>{text}</strong>
      </div>
      <small className="small quiet">
        {texts.source}：{source}（{marking.title}）
      </small>
      {override && (
        <div className="said">
          <div>{texts.own(override.organisation.name, dayText(override.effectiveFrom))}</div>
          <small className="small quiet">
            {texts.instead(override.instead.text)}。{texts.setBy(override.setBy.name, instantDay(override.setAt))}。
            {texts.reason(override.reason)}
          </small>
        </div>
      )}
      {settable && (
        <div className="row">
          <Opened title={texts.set} of={texts.setOf(title)}>
            {(close) => (
              <div className="stack">
                <ValueField parameter={parameter} value={value} onChange={setValue} />
                <SendForm
                  schema={asked}
                  call={(key, body: Body) => call(key, { ...body, value: value as Body['value'] })}
                  onDone={onDone}
                  submit={texts.save}
                  onCancel={close}
                />
              </div>
            )}
          </Opened>
          {override?.organisation.id === organisationId && (
            <Opened title={texts.takeBack} of={texts.takeBackOf(title)}>
              {(close) => (
                <div className="stack">
                  <p className="quiet">{texts.takenBackMore}</p>
                  <SendForm
                    schema={asked}
                    call={(key, body: Body) => call(key, { ...body, value: null })}
                    onDone={onDone}
                    submit={texts.takeBack}
                    onCancel={close}
                  />
                </div>
              )}
            </Opened>
          )}
        </div>
      )}
    </li>
  );
}

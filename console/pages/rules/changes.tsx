import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import type { ShownParameter } from './parameter';
import { rulesTexts as texts } from './texts';
import { ValueField } from './value-field';

export type RuleBody = Omit<Schemas['RuleInput'], 'organisationId'>;

interface Props {
  parameter: ShownParameter;
  /** Something is set here, so that it can be taken back. */
  isSet: boolean;
  call: (key: string, body: RuleBody) => Promise<unknown>;
  onDone: () => void;
}

const asked: FieldSchema = {
  properties: {
    effectiveFrom: { type: 'string', format: 'date', title: texts.from },
    reason: { type: 'string', title: texts.why, maxLength: 500 },
  },
  required: ['effectiveFrom', 'reason'],
};

/** To set a parameter for this organisation and all below it, and to take that back. */
export function Changes({ parameter, isSet, call, onDone }: Props) {
  const { title } = parameter;
  const [value, setValue] = useState<unknown>(parameter.value);
  return (
    <div className="row">
      <Opened title={texts.set} of={texts.setOf(title)}>
        {(close) => (
          <div className="stack">
            <ValueField parameter={parameter} value={value} onChange={setValue} />
            <SendForm
              schema={asked}
              call={(key, body: RuleBody) => call(key, { ...body, value: value as RuleBody['value'] })}
              onDone={onDone}
              submit={texts.save}
              onCancel={close}
            />
          </div>
        )}
      </Opened>
      {isSet && (
        <Opened title={texts.takeBack} of={texts.takeBackOf(title)}>
          {(close) => (
            <div className="stack">
              <p className="quiet">{texts.takenBackMore}</p>
              <SendForm
                schema={asked}
                call={(key, body: RuleBody) => call(key, { ...body, value: null })}
                onDone={onDone}
                submit={texts.takeBack}
                onCancel={close}
              />
            </div>
          )}
        </Opened>
      )}
    </div>
  );
}

import { Input, InputNumber, Radio, Select } from 'antd';
import { useId } from 'react';
import type { Schemas } from '../../api/client';
import { settingTexts as texts } from './texts';

export type SettingValue = Schemas['Setting']['value'];

/** What a setting says, in words. @param titleOf of a procedure by its id */
export function valueText(value: SettingValue, titleOf: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map(titleOf).join('、') || texts.none;
  if (typeof value === 'number') return texts.percent(value);
  return texts.hours(value.from, value.to);
}

interface Props {
  form: Schemas['Setting']['form'];
  value: SettingValue;
  procedures: readonly { id: string; title: string }[];
  onChange: (value: SettingValue) => void;
}

/** A setting's value in its form: yes or no, some procedures, from when to when, a percent. */
export function SettingField({ form, value, procedures, onChange }: Props) {
  const id = useId();
  if (form === 'percent') {
    return (
      <div className="field">
        <label htmlFor={id}>{texts.percentValue}</label>
        <InputNumber
          id={id}
          min={1}
          max={100}
          precision={0}
          value={value as number}
          onChange={(given) => given !== null && onChange(given)}
        />
      </div>
    );
  }
  if (form === 'hours') {
    const hours = value as Schemas['Hours'];
    return (
      <div className="row">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="field">
            <label htmlFor={id + end}>{end === 'from' ? texts.hoursFrom : texts.hoursTo}</label>
            <Input
              id={id + end}
              type="time"
              value={hours[end]}
              onChange={({ target }) => onChange({ ...hours, [end]: target.value })}
            />
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{texts.value}</label>
      {form === 'yes-no' ? (
        <Radio.Group
          id={id}
          value={value}
          options={[
            { value: true, label: texts.yes },
            { value: false, label: texts.no },
          ]}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Select
          id={id}
          mode="multiple"
          value={value as string[]}
          options={procedures.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(chosen: string[]) => onChange(chosen)}
        />
      )}
    </div>
  );
}

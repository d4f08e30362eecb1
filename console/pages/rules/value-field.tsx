import { InputNumber, Radio, Select } from 'antd';
import { useId } from 'react';
import type { ShownParameter } from './parameter';
import { rulesTexts as texts } from './texts';
import { WordsInOrder } from './words-in-order';

interface Props {
  parameter: ShownParameter;
  value: unknown;
  onChange: (value: unknown) => void;
}

const UNITS = Object.entries(texts.units);

/** A value in the form of its parameter: a time limit, a number, yes or no, a word, or several in order. */
export function ValueField({ parameter, value, onChange }: Props) {
  const id = useId();
  const choices = parameter.choices?.map((one) => ({ value: one.id, label: one.title })) ?? [];
  return (
    <div className="field">
      <label htmlFor={id}>{texts.value}</label>
      {parameter.list ? (
        <WordsInOrder
          id={id}
          choices={choices}
          repeats={parameter.list.repeats}
          value={value as string[]}
          onChange={onChange}
        />
      ) : choices.length ? (
        <Select id={id} options={choices} value={value} onChange={onChange} />
      ) : typeof value === 'boolean' ? (
        <Radio.Group
          id={id}
          value={value}
          options={[
            { value: true, label: texts.yes },
            { value: false, label: texts.no },
          ]}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : typeof value === 'object' && value !== null ? (
        <Limit id={id} value={value as Record<string, number>} onChange={onChange} />
      ) : (
        <InputNumber id={id} min={0} value={value as number} onChange={(one) => onChange(one ?? 0)} />
      )}
    </div>
  );
}

function Limit({ id, value, onChange }: { id: string; value: Record<string, number>; onChange: Props['onChange'] }) {
  const [[unit, count] = ['days', 0]] = Object.entries(value);
  return (
    <div className="row">
      <InputNumber id={id} min={0} precision={0} value={count} onChange={(one) => onChange({ [unit]: one ?? 0 })} />
      <Select
        aria-label={texts.unit}
        value={unit}
        style={{ minWidth: 140 }}
        options={UNITS.map(([one, label]) => ({ value: one, label }))}
        onChange={(one: string) => onChange({ [one]: count })}
      />
    </div>
  );
}

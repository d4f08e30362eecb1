import { Checkbox, Radio, Select } from 'antd';
import type { FieldSchema } from '../schema';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';

/** As many as are seen at once; more go into a list that opens. */
const SEEN = 5;

const optionsOf = (choices: FieldSchema['oneOf'] = []) =>
  choices.map(({ const: value = '', title: label = '' }) => ({ value, label }));

/** One of several. */
export function ChoiceField({ id, schema, value, wrong, onChange }: FieldProps) {
  const options = optionsOf(schema.oneOf);
  if (options.length > SEEN) {
    return (
      <Select
        id={id}
        placeholder={texts.choose}
        options={options}
        value={value}
        status={wrong ? 'error' : undefined}
        onChange={onChange}
      />
    );
  }
  return <Radio.Group id={id} options={options} value={value} onChange={({ target }) => onChange(target.value)} />;
}

/** Several of several. */
export function ChoicesField({ schema, value, onChange }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  return <Checkbox.Group options={optionsOf(schema.items?.oneOf)} value={chosen} onChange={onChange} />;
}

/** Yes or nothing; its title is what is ticked. */
export function YesField({ id, schema, value, onChange }: FieldProps) {
  return (
    <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked || undefined)}>
      {schema.title}
    </Checkbox>
  );
}

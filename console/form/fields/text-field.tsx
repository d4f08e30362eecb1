import { Input } from 'antd';
import type { FieldProps } from './field-props';

/** One line of text. */
export function TextField({ id, schema, value, wrong, onChange }: FieldProps) {
  return (
    <Input
      id={id}
      maxLength={schema.maxLength}
      status={wrong ? 'error' : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

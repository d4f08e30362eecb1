import { Input } from 'antd';
import type { FieldProps } from './field-props';

/** Text of several lines. */
export function LongTextField({ id, schema, value, wrong, onChange }: FieldProps) {
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 3, maxRows: 12 }}
      maxLength={schema.maxLength}
      status={wrong ? 'error' : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

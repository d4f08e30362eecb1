import { InputNumber } from 'antd';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';

/** A whole number. */
export function NumberField({ id, value, wrong, onChange }: FieldProps) {
  return (
    <InputNumber
      id={id}
      precision={0}
      status={wrong ? 'error' : undefined}
      value={typeof value === 'number' ? value : undefined}
      onChange={(now) => onChange(now ?? undefined)}
    />
  );
}

/** An amount: people write yuan, fen are sent. */
export function MoneyField({ id, schema, value, wrong, onChange }: FieldProps) {
  return (
    <InputNumber
      id={id}
      precision={2}
      min={(schema.minimum ?? 0) / 100}
      suffix={texts.yuan}
      status={wrong ? 'error' : undefined}
      value={typeof value === 'number' ? value / 100 : undefined}
      onChange={(now) => onChange(now === null ? undefined : Math.round(Number(now) * 100))}
    />
  );
}

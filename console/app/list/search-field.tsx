import { Input } from 'antd';
import { useId } from 'react';

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
}

/** The field by which one of a list is found while it is typed. */
export function SearchField({ label, hint, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field no-print">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={hint}
        maxLength={50}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

import { Select } from 'antd';
import { useId } from 'react';
import type { Schemas } from '../../api/client';
import { filesTexts as texts } from './files-texts';

interface Props {
  kinds: readonly Schemas['Titled'][];
  value: string | undefined;
  onChange: (kind: string) => void;
}

/** What a file is, where the procedure tells several kinds apart. */
export function KindChoice({ kinds, value, onChange }: Props) {
  const id = useId();
  if (kinds.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{texts.kind}</label>
      <Select
        id={id}
        value={value}
        placeholder={texts.kindFirst}
        options={kinds.map((kind) => ({ value: kind.id, label: kind.title }))}
        onChange={onChange}
      />
    </div>
  );
}

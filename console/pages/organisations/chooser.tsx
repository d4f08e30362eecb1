import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import type { Schemas } from '../../api/client';
import { organisationsTexts as texts } from './texts';

interface Props {
  items: readonly Schemas['Organisation'][];
  chosen?: string;
}

/** On a narrow screen an organisation is chosen by its name. */
export function Chooser({ items, chosen }: Props) {
  const id = useId();
  const navigate = useNavigate();
  return (
    <div className="field org-chooser">
      <label htmlFor={id}>{texts.chooser}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={items.some((one) => one.id === chosen) ? chosen : undefined}
        options={items.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(one: string) => navigate({ to: '/organisations/$id', params: { id: one } })}
      />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { allPages } from '../../api/all-pages';
import { answerOf, client } from '../../api/client';
import { DateField, MonthField } from '../../form/fields/day-field';
import type { FilterValues, ListFilter } from './filter';
import { listTexts as texts } from './list-texts';

interface Props {
  filters: readonly ListFilter[];
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  /** What a link put there, in words, by keys. */
  names?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The filters of a list side by side. */
export function Filters({ filters, values, onChange, names }: Props) {
  const change = (key: string, value: unknown) => {
    if (value !== undefined && typeof value !== 'string') return;
    const { [key]: _before, ...others } = values;
    onChange(value ? { ...others, [key]: value } : others);
  };
  if (filters.length === 0) return null;
  return (
    <search className="row filters" aria-label={texts.filters}>
      {filters.map((filter) => (
        <OneFilter
          key={filter.key}
          filter={filter}
          value={values[filter.key]}
          name={names?.[filter.key]}
          onChange={(value) => change(filter.key, value)}
        />
      ))}
      {Object.keys(values).length > 0 && (
        <Button type="text" onClick={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </search>
  );
}

interface OneProps {
  filter: ListFilter;
  value: string | undefined;
  name?: string | undefined;
  onChange: (value: unknown) => void;
}

function OneFilter({ filter, value, name, onChange }: OneProps) {
  const id = useId();
  const { kind, title } = filter;
  if (kind === 'given') return value ? <span>{name ? texts.given(title, name) : title}</span> : null;
  if (kind === 'yes') {
    return (
      <Checkbox checked={value === 'true'} onChange={({ target }) => onChange(target.checked ? 'true' : undefined)}>
        {title}
      </Checkbox>
    );
  }
  return (
    <div className="filter">
      <label htmlFor={id}>{title}</label>
      {kind === 'choice' && (
        <Choice id={id} choices={filter.choices} none={filter.none} value={value} onChange={onChange} />
      )}
      {kind === 'organisation' && <Organisation id={id} value={value} onChange={onChange} />}
      {kind === 'day' && <DateField id={id} schema={{}} value={value} wrong={false} onChange={onChange} />}
      {kind === 'month' && <MonthField id={id} schema={{}} value={value} wrong={false} onChange={onChange} />}
      {kind === 'text' && (
        <Input
          id={id}
          key={value ?? ''}
          defaultValue={value}
          maxLength={50}
          placeholder={filter.hint}
          onPressEnter={({ currentTarget }) => onChange(currentTarget.value.trim())}
          onBlur={({ target }) => target.value.trim() !== (value ?? '') && onChange(target.value.trim())}
        />
      )}
    </div>
  );
}

interface ChoiceProps extends Omit<OneProps, 'filter'> {
  id: string;
  choices: readonly (readonly [string, string])[];
  none?: string | undefined;
}

function Choice({ id, choices, none = texts.any, value, onChange }: ChoiceProps) {
  return (
    <Select
      id={id}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      style={{ minWidth: 140 }}
      options={[['', none] as const, ...choices].map(([one, label]) => ({ value: one, label }))}
      onChange={(one: string) => onChange(one || undefined)}
    />
  );
}

function Organisation({ id, value, onChange }: Omit<ChoiceProps, 'choices' | 'none'>) {
  const { data = [] } = useQuery(organisationsQuery);
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      style={{ minWidth: 240 }}
      options={[{ value: '', label: texts.any }, ...data.map((one) => ({ value: one.id, label: one.name }))]}
      onChange={(one: string) => onChange(one || undefined)}
    />
  );
}

/** The organisations of my reach, in the order of the tree. */
export const organisationsQuery = {
  queryKey: ['organisations'],
  queryFn: () =>
    allPages((cursor) => answerOf(client.GET('/organisations', { params: { query: { limit: 100, cursor } } }))),
  staleTime: 60_000,
} as const;

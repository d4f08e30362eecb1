import { Button } from 'antd';
import { useContext, useState } from 'react';
import { KnownNames } from '../known-names';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';
import { FindField } from './find-field';
import { type Found, findPeople } from './search';

/** Several persons, one after the other. */
export function PersonsField({ id, value, wrong, onChange }: FieldProps) {
  const names = useContext(KnownNames);
  const [known, setKnown] = useState<Found[]>([]);
  const ids = Array.isArray(value) ? (value as string[]) : [];
  const chosen = ids.flatMap((one) => known.find((found) => found.id === one) ?? names?.get(one) ?? []);
  return (
    <div className="field">
      {chosen.map((person) => (
        <div key={person.id} className="row">
          <strong>{person.name}</strong>
          <Button
            size="small"
            aria-label={texts.remove(person.name)}
            onClick={() => onChange(ids.filter((one) => one !== person.id))}
          >
            {texts.change}
          </Button>
        </div>
      ))}
      <FindField
        id={id}
        hint={texts.personHint}
        wrong={wrong}
        find={findPeople}
        onChoose={(found) => {
          if (!found || ids.includes(found.id)) return;
          setKnown([...known, found]);
          names?.set(found.id, found);
          onChange([...ids, found.id]);
        }}
      />
    </div>
  );
}

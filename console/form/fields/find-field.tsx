import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../app/states/refusal';
import { usePause } from '../../app/use-pause';
import { formTexts as texts } from '../texts';
import { Unread } from '../values';
import type { Found } from './search';

interface Props {
  id: string;
  hint: string;
  wrong: boolean;
  /** The one chosen: its id is what is sent. */
  chosen?: Found;
  find: (text: string) => Promise<Found[]>;
  onChoose: (found: Found | undefined) => void;
  onTyped?: (value: Unread | undefined) => void;
}

/** Finds one of many by what is typed, and keeps the one that is chosen. */
export function FindField({ id, hint, wrong, chosen, find, onChoose, onTyped }: Props) {
  const [text, setText] = useState('');
  const asked = usePause(text);
  const found = useQuery({
    // In memory only, and no longer than the form: what is looked for may be a number.
    queryKey: ['find', id, asked],
    queryFn: () => find(asked),
    enabled: asked !== '' && !chosen,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (chosen) {
    return (
      <div className="row">
        <span>
          <strong>{chosen.name}</strong> {chosen.more && <span className="quiet">{chosen.more}</span>}
        </span>
        <Button size="small" onClick={() => onChoose(undefined)}>
          {texts.change}
        </Button>
      </div>
    );
  }
  const choose = (one: Found) => {
    setText('');
    onChoose(one);
  };
  const [first] = found.data ?? [];
  return (
    <div className="field">
      <Input
        id={id}
        autoComplete="off"
        maxLength={50}
        placeholder={hint}
        status={wrong ? 'error' : undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onTyped?.(target.value.trim() ? new Unread(target.value) : undefined);
        }}
        onPressEnter={(event) => {
          event.preventDefault();
          if (first && found.data?.length === 1 && text.trim() === asked) choose(first);
        }}
      />
      {asked !== '' && found.isFetching && !found.data && (
        <span className="quiet" role="status">
          {texts.searching}
        </span>
      )}
      <Refusal error={asked === '' ? undefined : found.error} />
      {asked !== '' && found.data && (
        <div className="options">
          {found.data.map((one) => (
            <button key={one.id} type="button" onClick={() => choose(one)}>
              <strong>{one.name}</strong> {one.more && <span className="quiet">{one.more}</span>}
            </button>
          ))}
          {found.data.length === 0 && <p className="state">{texts.nobody}</p>}
        </div>
      )}
    </div>
  );
}

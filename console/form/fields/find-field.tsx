import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { Refusal } from '../../app/states/refusal';
import { usePause } from '../../app/use-pause';
import { amongOptions, focusNext } from '../next-field';
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
  /** Finds before anything is typed as well. */
  atOnce?: boolean;
}

/** Finds one of many by what is typed, and keeps the one that is chosen. */
export function FindField({ id, hint, wrong, chosen, find, onChoose, onTyped, atOnce = false }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const asked = usePause(text);
  const looks = asked !== '' || atOnce;
  const found = useQuery({
    // In memory only, and no longer than the form: what is looked for may be a number.
    queryKey: ['find', id, asked],
    queryFn: () => find(asked),
    enabled: looks && !chosen,
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
    // The field goes away, and with it the place where one was.
    if (around.current) focusNext(around.current);
    setText('');
    onChoose(one);
  };
  const [first] = found.data ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys move among what it holds.
    <div className="field" ref={around} onKeyDown={amongOptions}>
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
          // With nothing typed there is nothing to find: it goes on to the next field.
          if (text.trim() === '') return;
          event.preventDefault();
          if (!first || text.trim() !== asked) return;
          if (found.data?.length === 1) choose(first);
          else around.current?.querySelector<HTMLElement>('.options button')?.focus();
        }}
      />
      {looks && found.isFetching && !found.data && (
        <span className="quiet" role="status">
          {texts.searching}
        </span>
      )}
      <Refusal error={looks ? found.error : undefined} />
      {looks && found.data && (
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

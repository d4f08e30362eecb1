import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { find } from './find';
import './search.css';
import { searchTexts as texts } from './search-texts';
import { SLASH, useKeys } from './use-keys';

/** Looks for a member or a case from every page: one that is found opens, of several one is chosen. */
export function Search() {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const navigate = useNavigate();
  const looked = useMutation({
    mutationFn: find,
    onSuccess: ({ items: [first, ...others] }) => {
      if (!first || others.length) return;
      close();
      navigate({ to: first.to, params: { id: first.id } });
    },
  });
  const close = () => {
    looked.reset();
    setText('');
  };
  useKeys({ [SLASH]: () => field.current?.focus() });
  const several = (looked.data?.items.length ?? 0) > 1;
  useEffect(() => {
    if (several) list.current?.querySelector('a')?.focus();
  }, [several]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    close();
    field.current?.focus();
  };
  const { data } = looked;
  return (
    <search className="head-search" onKeyDown={onKeyDown}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) looked.mutate(text);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={texts.label}
          placeholder={texts.hint}
          aria-keyshortcuts="/"
          autoComplete="off"
          maxLength={50}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button size="small" htmlType="submit" loading={looked.isPending}>
          {texts.go}
        </Button>
      </form>
      {(looked.isError || data) && (
        <div className="head-found sheet stack">
          <p role="status">
            {looked.isError ? texts.failed : data?.items.length ? texts.found(data.items.length) : texts.none}
          </p>
          <ul className="lines" ref={list}>
            {data?.items.map(({ to, id, title, more }) => (
              <li key={id}>
                <Link to={to} params={{ id }} onClick={close}>
                  {title}
                </Link>
                <span className="quiet"> {more}</span>
              </li>
            ))}
          </ul>
          {data?.more && <p className="quiet">{texts.more}</p>}
          <Button size="small" onClick={close}>
            {texts.close}
          </Button>
        </div>
      )}
    </search>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../api/client';
import { useKeys } from '../../app/search/use-keys';
import { Nothing } from '../../app/states/nothing';
import { isAlike, isReady } from './sent';
import { SentList } from './sent-list';
import { todayTexts as texts } from './texts';
import { TodoLine } from './todo-line';
import { useSent } from './use-sent';

const KeysHelp = lazy(() => import('./keys-help').then((one) => ({ default: one.KeysHelp })));

/** 待办: line by line, by keys, or several of one step together. */
export function Todo({ items, count }: { items: Schemas['HomeTask'][]; count: number }) {
  const [at, setAt] = useState<string>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [help, setHelp] = useState(false);
  const sent = useSent();
  const navigate = useNavigate();
  const chosen = items.filter(({ id }) => ticked.includes(id) && !sent.isBusy(id));
  const index = items.findIndex(({ id }) => id === at);
  const current = items[index];
  const go = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (!next) return;
    setAt(next.id);
    document.getElementById(`todo-${next.id}`)?.querySelector<HTMLElement>('.line-name')?.focus();
  };
  const act = (tasks: Schemas['HomeTask'][]) => {
    sent.send(tasks);
    setTicked([]);
  };
  const open = ({ case: { id } }: Schemas['HomeTask']) => navigate({ to: '/cases/$id', params: { id }, hash: 'act' });
  useKeys({
    j: () => go(index + 1),
    k: () => go(index - 1),
    a: () => current && (isReady(current) ? act([current]) : open(current)),
    '?': () => setHelp(true),
  });
  const tick = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  const [first] = chosen;
  return (
    <section className="stack" aria-labelledby="todo">
      <div className="row between">
        <h2 id="todo">{texts.todo}</h2>
        <Button type="text" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
          {texts.keys}
        </Button>
      </div>
      <SentList sent={sent} />
      {first && (
        <div className="row today-together">
          <span>{texts.chosen(chosen.length)}</span>
          <Button type="primary" onClick={() => act(chosen)}>
            {texts.together(first.likeliest?.title ?? '')}
          </Button>
          <Button onClick={() => setTicked([])}>{texts.untick}</Button>
        </div>
      )}
      {items.length === 0 ? (
        <>
          <Nothing title={texts.nothing} more={texts.nothingMore} />
          <p>
            <Link to="/start">{texts.toStart}</Link>
          </p>
        </>
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <TodoLine
              key={item.id}
              item={item}
              current={item.id === at}
              busy={sent.isBusy(item.id)}
              ticked={ticked.includes(item.id)}
              fits={!first || isAlike(first, item)}
              onTick={() => tick(item.id)}
              onAct={() => act([item])}
              onFocus={() => setAt(item.id)}
            />
          ))}
        </ul>
      )}
      {count > items.length && (
        <Link to="/tasks/$list" params={{ list: 'todo' }}>
          {texts.all(count)}
        </Link>
      )}
      {help && (
        <Suspense>
          <KeysHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </section>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import type { Schemas } from '../../api/client';
import { Due } from '../../app/due';
import { isReady } from './sent';
import { todayTexts as texts } from './texts';

interface Props {
  item: Schemas['HomeTask'];
  /** The keys of the page act on it. */
  current: boolean;
  busy: boolean;
  ticked: boolean;
  /** It can be ticked beside what is ticked already. */
  fits: boolean;
  onTick: () => void;
  onAct: () => void;
  onFocus: () => void;
}

/** One thing to do: whose, what is asked, until when, from whom, and the likeliest outcome as a button. */
export function TodoLine({ item, current, busy, ticked, fits, onTick, onAct, onFocus }: Props) {
  const navigate = useNavigate();
  const to = { to: '/cases/$id', params: { id: item.case.id }, hash: 'act' } as const;
  const name = item.subject.name;
  const ready = isReady(item);
  const title = ready ? (item.likeliest?.title ?? '') : texts.open;
  return (
    <li className={`line today-line${current ? ' today-current' : ''}`} id={`todo-${item.id}`} onFocus={onFocus}>
      <div className="today-tick">
        {ready && (
          <Checkbox
            aria-label={texts.tick(name, item.stage.title)}
            checked={ticked}
            disabled={busy || !fits}
            onChange={onTick}
          />
        )}
      </div>
      <div className="line-who">
        <Link className="line-name" {...to}>
          {name}
        </Link>
        <div>
          {item.case.procedure.title} · <strong>{item.stage.title}</strong>
          <span className="quiet">
            {' '}
            · {item.from ? texts.from(item.from.name) : texts.byItself}
            {item.unread ? ` · ${texts.unread}` : ''}
            {item.claimedBy ? ` · ${texts.claimed(item.claimedBy.name)}` : ''}
            {item.delegatedTo ? ` · ${texts.delegated(item.delegatedTo.name)}` : ''}
          </span>
        </div>
      </div>
      <Due dueOn={item.dueOn} colour={item.colour} provisional={item.provisional} />
      <Button
        className="today-act"
        loading={busy}
        aria-label={ready ? texts.actOf(title, name) : texts.openOf(name, item.stage.title)}
        onClick={() => (ready ? onAct() : navigate(to))}
      >
        {title}
      </Button>
    </li>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { Due } from '../../app/due';
import { todayTexts as texts } from './texts';

/** One thing to do: whose, what is asked, until when, from whom. */
export function TodoLine({ item }: { item: Schemas['TaskItem'] }) {
  const navigate = useNavigate();
  const to = { to: '/cases/$id', params: { id: item.case.id }, hash: 'act' } as const;
  const name = item.subject.name;
  return (
    <li className="line">
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
      <Button aria-label={texts.openOf(name, item.stage.title)} onClick={() => navigate(to)}>
        {texts.open}
      </Button>
    </li>
  );
}

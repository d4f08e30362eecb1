import { startTexts as texts } from './texts';

interface Props {
  kind: 'good' | 'note' | 'bad';
  check: { title: string; source: string };
}

/** One check: how it came out, in a word as well as by its place, and what asks for it. */
export function CheckLine({ kind, check: { title, source } }: Props) {
  return (
    <li className={`check ${kind}`}>
      <span className="check-word">{texts.came[kind]}</span>
      <span>
        {title}
        <small className="small quiet">
          {texts.article}：{source}
        </small>
      </span>
    </li>
  );
}

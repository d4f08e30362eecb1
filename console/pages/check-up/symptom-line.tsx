import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { Names } from './names';
import type { Scope } from './result';
import { checkUpTexts as texts } from './texts';

interface Props {
  symptom: Schemas['CheckUp']['symptoms'][number];
  scope: Scope;
  open: boolean;
  onToggle: () => void;
}

/** One thing that was found: how often, what it rests on, what mends it; below it the names. */
export function SymptomLine({ symptom, scope, open, onToggle }: Props) {
  const { id, title, count, advice, source } = symptom;
  return (
    <li>
      <div className="symptom-head">
        <div>
          <h3>{title}</h3>
          <p>{advice}</p>
          <p className="quiet small">
            {texts.source}：{source}
          </p>
        </div>
        <span className="symptom-count">{texts.count(count)}</span>
        <Button aria-expanded={open} aria-label={open ? texts.hideOf(title) : texts.showOf(title)} onClick={onToggle}>
          {open ? texts.hide : texts.show}
        </Button>
      </div>
      {open && <Names symptom={{ id, title }} scope={scope} />}
    </li>
  );
}

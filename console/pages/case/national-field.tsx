import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { nationalTexts as texts } from './national-texts';

type Field = Schemas['NationalRegistration']['panels'][number]['fields'][number];

/** A field as people read it, and as it is typed there where that differs. */
export function NationalField({ field, onCopy }: { field: Field; onCopy: (text: string) => void }) {
  const { title, value, copy, source, marking } = field;
  return (
    <li className="row between">
      <div>
        <span className="quiet">{title}</span>
        <div>
          <strong>{value ?? texts.unknown}</strong>
        </div>
        {value !== null && copy === null && <small className="small soon">{texts.chosenThere}</small>}
        {copy !== null && copy !== value && (
          <small className="small soon">
            {texts.differs}，{texts.typedAs(copy)}
          </small>
        )}
        <small className="small quiet">{texts.source(source, marking.title)}</small>
      </div>
      {copy !== null && (
        <Button aria-label={texts.copyOne(title)} onClick={() => onCopy(copy)}>
          {texts.copy}
        </Button>
      )}
    </li>
  );
}

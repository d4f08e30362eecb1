import { Button } from 'antd';
import type { Schemas } from '../../api/client';
import { nationalTexts as texts } from './national-texts';

type Field = Schemas['NationalRegistration']['panels'][number]['fields'][number];

/** A field as people read it, and as it is typed there where that differs. */
export function NationalField({ field, onCopy }: { field: Field; onCopy: (text: string) => void }) {
  const { title, value, copy } = field;
  return (
    <li className="row between">
      <div>
        <span className="quiet">{title}</span> <strong>{value ?? texts.unknown}</strong>
        {value !== null && copy === null && <small className="small soon">{texts.chosenThere}</small>}
        {copy !== null && copy !== value && <small className="small soon">{texts.typedAs(copy)}</small>}
      </div>
      {copy !== null && (
        <Button aria-label={texts.copyOne(title)} onClick={() => onCopy(copy)}>
          {texts.copy}
        </Button>
      )}
    </li>
  );
}

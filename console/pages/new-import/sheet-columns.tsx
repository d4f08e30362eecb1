import { Alert, Select } from 'antd';
import { useId } from 'react';
import { dayText } from '../../app/dates';
import { amissIn, type Chosen, columnKey, type FileColumns, fieldAt, fieldsFor } from './columns';
import { newImportTexts as texts } from './texts';

interface Props {
  found: FileColumns;
  at: number;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As people write it; Excel keeps days in a way of its own. */
const sampleText = (sample: string) => (DAY.test(sample) ? dayText(sample) : sample);

/** The columns of a sheet with what each is taken for, to be confirmed or chosen otherwise. */
export function SheetColumnsForm({ found, at, chosen, onChange }: Props) {
  const id = useId();
  const sheet = found.sheets[at];
  if (!sheet) return null;
  if (!sheet.kind) return <Alert type="warning" showIcon title={texts.unknownSheet(sheet.sheet)} />;
  const kind = found.kinds.find((one) => one.kind === sheet.kind)?.title ?? '';
  const fields = fieldsFor(found, sheet).map((field) => ({ value: field.id, label: field.title }));
  const options = [{ value: '', label: texts.leftOut }, ...fields];
  const { missing, twice } = amissIn(found, chosen, at);
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{texts.sheet(sheet.sheet, kind)}</h3>
      <table className="plain">
        <thead>
          <tr>
            {[texts.heading, texts.samples, texts.field, texts.source].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map(({ heading, samples, source, sourceTitle }, column) => {
            const key = columnKey(at, column);
            const isOwn = chosen[key] !== undefined;
            return (
              <tr key={key}>
                <td>
                  <strong>{heading}</strong>
                </td>
                <td className="quiet">{[...new Set(samples)].map(sampleText).join('、')}</td>
                <td>
                  <Select
                    aria-label={texts.choose(heading)}
                    showSearch={{ optionFilterProp: 'label' }}
                    popupMatchSelectWidth={false}
                    className="column-choice"
                    options={options}
                    value={fieldAt(found, chosen, at, column)}
                    onChange={(field: string) => onChange({ ...chosen, [key]: field })}
                  />
                </td>
                <td className={!isOwn && (source === 'guessed' || source === 'unknown') ? 'soon' : 'quiet'}>
                  {isOwn ? texts.chosen : sourceTitle}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {missing.length > 0 && <Alert type="warning" showIcon title={texts.missing(missing.join('、'))} />}
      {twice.length > 0 && <Alert type="warning" showIcon title={texts.twice(twice.join('、'))} />}
    </section>
  );
}

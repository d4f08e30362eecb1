import { ApiProblem } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { type FormField, Unread, type Values } from '../../form/values';
import { CheckLine } from './check-line';
import { startTexts as texts } from './texts';
import type { FoundPreview } from './use-preview';

interface Props {
  preview: FoundPreview;
  fields: readonly FormField[];
  values: Values;
}

// What is typed and not found yet is still missing.
const isEmpty = (value: unknown) => value === undefined || value === '' || value instanceof Unread;

/** Part three: what the start is checked for as it is typed, each with document and article. */
export function Checks({ preview: { data, error, checking }, fields, values }: Props) {
  const invalid = error instanceof ApiProblem && error.type === 'invalid-input' ? error : undefined;
  const wanted = ({ pointer, required, others }: FormField) =>
    required || isFirstOfNone(others, values) || invalid?.errors.some((one) => one.pointer === pointer);
  const missing = fields.filter((field) => isEmpty(values[field.pointer]) && wanted(field));
  return (
    <section className="sheet paper stack" aria-labelledby="checks" aria-live="polite">
      <h2 id="checks">{texts.checks}</h2>
      {data ? (
        <Found preview={data} />
      ) : missing.length > 0 ? (
        <p className="quiet">{texts.missing(missing.map(titleOf))}</p>
      ) : invalid ? (
        <p className="quiet">{texts.mendFirst}</p>
      ) : error ? (
        <Refusal error={error} />
      ) : (
        <p className="quiet">{checking ? texts.checking : texts.checksWait}</p>
      )}
    </section>
  );
}

/** Of fields of which one is wanted and none is filled in: the first, in whose place all are named. */
const isFirstOfNone = (others: FormField['others'], values: Values) =>
  others?.every((other) => isEmpty(values[other.pointer]) && !other.before) ?? false;

const titleOf = ({ schema, others = [] }: FormField) =>
  [schema.title ?? '', ...others.map(({ title }) => title)].join('”或“');

function Found({ preview: { blocked, warnings, passed } }: { preview: NonNullable<FoundPreview['data']> }) {
  const count = blocked.length;
  return (
    <>
      <p className={count > 0 ? 'late' : 'fine'}>{count > 0 ? texts.blocked(count) : texts.fine}</p>
      <ul className="checks">
        {blocked.map((one) => (
          <CheckLine key={one.id} kind="bad" check={one} />
        ))}
        {warnings.map((one) => (
          <CheckLine key={one.id} kind="note" check={one} />
        ))}
        {passed.map((one) => (
          <CheckLine key={one.id} kind="good" check={one} />
        ))}
      </ul>
    </>
  );
}

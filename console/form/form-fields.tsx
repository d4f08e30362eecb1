import { type ComponentType, useId } from 'react';
import { AttachmentField } from './fields/attachment-field';
import { CandidateField } from './fields/candidate-field';
import { ChoiceField, ChoicesField, YesField } from './fields/choice-field';
import { DateField, MinuteField, MonthField } from './fields/day-field';
import type { FieldProps } from './fields/field-props';
import {
  GridField,
  JointProjectField,
  MemberField,
  OrganisationField,
  OutsideField,
  PersonField,
  RegisteredUnitField,
  UnitField,
} from './fields/found-field';
import { LongTextField } from './fields/long-text-field';
import { MoneyField, NumberField } from './fields/number-field';
import { PersonsField } from './fields/persons-field';
import { TextField } from './fields/text-field';
import { type FieldKind, kindOf } from './schema';
import { formTexts as texts } from './texts';
import type { FormField, Values } from './values';
import { whenReleased } from './when-released';

const components: Record<FieldKind, ComponentType<FieldProps>> = {
  text: TextField,
  'long-text': LongTextField,
  integer: NumberField,
  money: MoneyField,
  boolean: YesField,
  date: DateField,
  'date-time': MinuteField,
  month: MonthField,
  choice: ChoiceField,
  choices: ChoicesField,
  member: MemberField,
  person: PersonField,
  candidate: CandidateField,
  persons: PersonsField,
  organisation: OrganisationField,
  unit: UnitField,
  grid: GridField,
  'registered-unit': RegisteredUnitField,
  'joint-project': JointProjectField,
  outside: OutsideField,
  attachment: AttachmentField,
};

/** Of fields of which one is wanted: which they are, or the one that is filled in already. */
function wanted(others: NonNullable<FormField['others']>, values: Values): string {
  const taken = others.find(({ pointer }) => typeof values[pointer] === 'string' && values[pointer] !== '');
  return taken ? texts.oneTaken(taken.title) : texts.oneWanted(others.map(({ title }) => title));
}

interface Props {
  fields: readonly FormField[];
  values: Values;
  /** What is wrong, by pointer. */
  wrong: Readonly<Record<string, string>>;
  caseId?: string;
  taskId?: string;
  onChange: (values: Values) => void;
  /** Somebody has gone on from a field. */
  onLeave: (pointer: string) => void;
}

/** The fields of a form, as the procedure's table asks for them. */
export function FormFields({ fields, values, wrong, caseId, taskId, onChange, onLeave }: Props) {
  const form = useId();
  return fields.map(({ pointer, schema, required, others }) => {
    const kind = kindOf(schema);
    if (!kind) return null;
    const Field = components[kind];
    const id = `${form}${pointer}`;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it hears that its field is left, and does nothing by itself.
      <div
        key={pointer}
        className="field"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) whenReleased(() => onLeave(pointer));
        }}
      >
        {kind !== 'boolean' && (
          <label htmlFor={id}>
            {schema.title}
            {others && <span className="quiet">{wanted(others, values)}</span>}
            {!required && !others && <span className="quiet">{schema['x-note'] ?? texts.optional}</span>}
          </label>
        )}
        <Field
          id={id}
          schema={schema}
          value={values[pointer]}
          wrong={pointer in wrong}
          caseId={caseId}
          taskId={taskId}
          onChange={(value) => onChange({ ...values, [pointer]: value })}
        />
        {wrong[pointer] && (
          <span className="field-error" role="alert">
            {wrong[pointer]}
          </span>
        )}
      </div>
    );
  });
}

import { Radio } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Found } from '../../form/fields/search';
import { KnownNames } from '../../form/known-names';
import type { FieldSchema } from '../../form/schema';
import { fieldsOf, type Values } from '../../form/values';
import { type KeptDraft, knownOf, type StartFormName, valuesLeft } from './draft';
import { DraftLine } from './draft-line';
import { StartForm } from './start-form';
import { subjectFields } from './subject';
import { startTexts as texts } from './texts';
import type { NamedInAddress } from './use-given';

interface Props {
  person: string;
  procedure: Schemas['Procedure'];
  draft?: KeptDraft;
  given?: NamedInAddress;
}

/** How a form opens. `round` tells one from the one before. */
interface Opening {
  round: number;
  form: StartFormName;
  initial: Values;
  names: Map<string, Found>;
  draft?: KeptDraft;
}

const asLeft = (draft: KeptDraft, schema: FieldSchema, round: number): Opening => ({
  round,
  form: draft.form,
  initial: valuesLeft(draft, fieldsOf(subjectFields(schema))),
  names: knownOf(draft.names),
  draft,
});

const withGiven = (given: NamedInAddress): Opening => ({
  round: 0,
  form: 'input',
  initial: { [given.pointer]: given.found.id },
  names: new Map([[given.found.id, given.found]]),
});

const empty = (form: StartFormName, round: number): Opening => ({ round, form, initial: {}, names: new Map() });

/** The form as it opens: as it was left, with whom the address names, or empty. */
export function StartWork({ person, procedure, draft, given }: Props) {
  const fits = draft && (!given || draft.values[given.pointer] === given.found.id);
  const { id, input, arrivalInput } = procedure;
  const schemaOf = (form: StartFormName) =>
    (form === 'arrivalInput' && arrivalInput ? arrivalInput : input) as FieldSchema;
  const left = (one: KeptDraft, round: number) => asLeft(one, schemaOf(one.form), round);
  const [open, setOpen] = useState(() => (fits ? left(draft, 0) : given ? withGiven(given) : empty('input', 0)));
  const next = open.round + 1;
  return (
    <>
      {arrivalInput && (
        <Radio.Group
          value={open.form}
          aria-label={texts.where}
          options={[
            { value: 'input', label: texts.here },
            { value: 'arrivalInput', label: texts.arrives },
          ]}
          onChange={({ target }) => setOpen(empty(target.value, next))}
        />
      )}
      {draft && !fits && open.round === 0 && <DraftLine draft={draft} onOpen={() => setOpen(left(draft, next))} />}
      <KnownNames key={open.round} value={open.names}>
        <StartForm
          person={person}
          procedure={id}
          form={open.form}
          schema={schemaOf(open.form)}
          initial={open.initial}
          draft={open.draft}
          onFresh={() => setOpen(empty(open.form, next))}
        />
      </KnownNames>
    </>
  );
}

import { checkEthnicity, ethnicityProblems } from '../people/ethnicity';
import { checkIdentityNumber, identityNumberProblems } from '../people/identity-number';
import { checkPhone, phoneProblems } from '../people/phone';
import { type Instant, isLocalDate, localDate } from '../time/dates';
import { clean, cleanName, textProblems } from '../words/text';

/** Something personal that people type with a start or an outcome: kept sealed in the submission, never in a history. */
export interface TypedField {
  title: string;
  type: 'name' | 'text' | 'long-text' | 'date' | 'phone' | 'identity-number' | 'ethnicity' | 'choice';
  required?: true;
  /** text, long-text: the most characters. */
  maximum?: number;
  choices?: Record<string, string>;
}

/** The most characters of a long text: the minutes of a meeting, an opinion with its reasons. */
export const LONGEST = 10_000;

/** What was typed, by field, in normal form. */
export type TypedValues = Record<string, string>;

/** What is wrong with one field, in the words that the person who typed it reads. */
export interface TypedProblem {
  field: string;
  text: string;
}

/** Checks all that was typed. @returns the normal forms, and everything that is wrong */
export function checkTyped(
  fields: Record<string, TypedField>,
  typed: TypedValues,
  at: Instant,
): { values: TypedValues; wrong: TypedProblem[] } {
  const wrong = Object.keys(typed)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((field) => ({ field, text: '不应有此项' }));
  const values: TypedValues = {};
  for (const [name, field] of Object.entries(fields)) {
    const text = typed[name];
    if (text === undefined || text.trim() === '') {
      if (field.required) wrong.push({ field: name, text: '必填' });
      continue;
    }
    const read = normal(field, text, at);
    if ('wrong' in read) wrong.push({ field: name, text: read.wrong });
    else values[name] = read.value;
  }
  return { values, wrong };
}

function normal(field: TypedField, text: string, at: Instant): { value: string } | { wrong: string } {
  switch (field.type) {
    case 'name': {
      const name = cleanName(text);
      return name.ok ? { value: name.value } : { wrong: textProblems[name.problem] };
    }
    case 'text': {
      const line = clean(text, { max: field.maximum ?? 100 });
      return line.ok ? { value: line.value } : { wrong: textProblems[line.problem] };
    }
    case 'long-text': {
      const lines = clean(text, { max: field.maximum ?? LONGEST, lines: true });
      return lines.ok ? { value: lines.value } : { wrong: textProblems[lines.problem] };
    }
    case 'phone': {
      const phone = checkPhone(text);
      return phone.ok ? { value: phone.value.number } : { wrong: phoneProblems[phone.problem] };
    }
    case 'identity-number': {
      const number = checkIdentityNumber(text);
      return number.ok ? { value: number.value.number } : { wrong: identityNumberProblems[number.problem] };
    }
    case 'ethnicity': {
      const nation = checkEthnicity(text);
      return nation.ok ? { value: nation.value } : { wrong: ethnicityProblems[nation.problem] };
    }
    case 'date':
      if (!isLocalDate(text)) return { wrong: '日期应写作 2026-11-22，年份在 1900 至 2200 之间' };
      return text > localDate(at) ? { wrong: '不能晚于今天' } : { value: text };
    case 'choice':
      return Object.hasOwn(field.choices ?? {}, text) ? { value: text } : { wrong: '不在可选范围内' };
  }
}

import type { Run } from '../../../papers/layout/flow';
import { kindWord, sexWord } from '../../../papers/words';
import type { LetterFields } from './fields';
import { duesWords } from './words';

/** What is written into the form. */
export const writtenIn = (fill: string | number | null | undefined, least = 0): Run => ({
  fill: String(fill ?? ''),
  least,
});

function dues(fields: Pick<LetterFields, 'duesPaidTo' | 'duesExempt'>): Run[] {
  const paid = duesWords(fields);
  if (!paid && fields.duesExempt) return ['该同志经批准免交党费。'];
  return ['该同志党费已交到', writtenIn(paid?.year, 60), '年', writtenIn(paid?.month, 40), '月。'];
}

/** What the letter tells of whom it brings. */
export type LetterText = Pick<
  LetterFields,
  'name' | 'sex' | 'age' | 'ethnicity' | 'kind' | 'identityNumber' | 'from' | 'to' | 'duesPaidTo' | 'duesExempt'
>;

/** The text of the letter. */
export const letterText = (fields: LetterText): Run[] => [
  writtenIn(fields.name, 50),
  '同志（',
  writtenIn(sexWord(fields.sex)),
  '），',
  writtenIn(fields.age),
  '岁，',
  writtenIn(fields.ethnicity),
  '，系中国共产党',
  writtenIn(kindWord(fields.kind)),
  '党员，身份证号码',
  writtenIn(fields.identityNumber),
  '，由',
  writtenIn(fields.from, 90),
  '去',
  writtenIn(fields.to, 90),
  '，请转接组织关系。',
  ...dues(fields),
];

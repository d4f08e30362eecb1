import type { FieldSchema } from '../../form/schema';
import { choicesOf, codeTexts } from '../members/code-texts';
import { membersTexts } from '../members/texts';
import { memberTexts as texts } from './texts';

const line = (title: string, maxLength: number): FieldSchema => ({ type: 'string', title, maxLength });
const day = (title: string): FieldSchema => ({ type: 'string', format: 'date', title });
const month = (title: string): FieldSchema => ({ type: 'string', 'x-kind': 'month', title });
const yes = (title: string): FieldSchema => ({ type: 'boolean', title });
const choice = (title: string, words: Readonly<Record<string, string>>): FieldSchema => ({
  type: 'string',
  title,
  oneOf: choicesOf(words),
});

/** What is kept of a member, as a form asks for it. */
export const memberFields = {
  name: line(texts.name, 50),
  ethnicity: line(texts.ethnicity, 20),
  identityNumber: line(texts.number, 30),
  phone: line(texts.phone, 30),
  address: line(texts.address, 200),
  education: choice(texts.education, codeTexts.educations),
  category: choice(texts.category, codeTexts.categories),
  post: line(texts.post, 100),
  kind: choice(membersTexts.kind, membersTexts.kinds),
  joinedOn: day(texts.joined),
  fullOn: day(texts.full),
  tags: { type: 'array', title: texts.tags, minItems: 0, items: { oneOf: choicesOf(codeTexts.tags) } },
  duesPaidTo: month(texts.dues),
  duesExempt: yes(texts.exempt),
  underDisposition: yes(texts.disposition),
  informBy: choice(texts.informBy, codeTexts.informWays),
  standing: choice(membersTexts.standing, texts.settable),
} as const satisfies Record<string, FieldSchema>;

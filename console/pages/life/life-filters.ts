import type { ListFilter } from '../../app/list/filter';
import { codeTexts } from '../members/code-texts';
import { lifeTexts as texts } from './texts';

const choice = (key: string, title: string, words: Readonly<Record<string, string>>): ListFilter => ({
  kind: 'choice',
  key,
  title,
  choices: Object.entries(words),
});

export const placeAndDays: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'day', key: 'from', title: texts.from },
  { kind: 'day', key: 'to', title: texts.to },
];

export const kindFilter = choice('kind', texts.kind, texts.kinds);

/** Of which members. */
export const whose: readonly ListFilter[] = [
  choice('tag', texts.tag, codeTexts.tags),
  choice('category', texts.category, codeTexts.categories),
  choice('memberKind', texts.memberKind, texts.memberKinds),
];

/** By organisation unless something else is chosen. */
export const byFilter: ListFilter = {
  kind: 'choice',
  key: 'by',
  title: texts.by,
  choices: Object.entries(texts.groupings),
  none: texts.byOrganisation,
};

/** Put into the address by a number that was opened. */
export const givenFilters = (...keys: readonly ('figure' | 'own' | 'memberId')[]): ListFilter[] =>
  keys.map((key) => ({ kind: 'given', key, title: texts[key] }));

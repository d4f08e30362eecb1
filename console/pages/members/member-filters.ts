import type { ListFilter } from '../../app/list/filter';
import { codeTexts } from './code-texts';
import { membersTexts as texts } from './texts';

// Who has not been received yet is in no list.
const { arriving: _arriving, ...standings } = texts.standings;

/** By what the members are filtered. */
export const filtersOfMembers: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.place },
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'choice', key: 'standing', title: texts.standing, choices: Object.entries(standings) },
  { kind: 'choice', key: 'tag', title: texts.tag, choices: Object.entries(codeTexts.tags) },
];

import { z } from 'zod';
import type { AnyList } from './declared-list';
import { filterTitles, filterWord } from './filter-words';
import type { ListView } from './shown-row';

type View = z.input<typeof ListView>;

interface Described {
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
}

/** A list in words: what its columns are called, and by what it is filtered. @param id the last word of its path */
export function listView(id: string, { file, filters }: AnyList): View {
  const { properties = {} } = z.toJSONSchema(z.object(filters), { io: 'input', unrepresentable: 'any' });
  return {
    id,
    title: file.title,
    columns: file.columns.map(({ title, as }) => ({ title, as: as ?? 'text' })),
    filters: Object.entries(properties).flatMap(([key, schema]) => {
      const described = schema as Described;
      const kind = kindOfFilter(key, described);
      const values = described.enum ?? (described.const === undefined ? [] : [described.const]);
      const choices = values.map(String).map((one) => ({ id: one, title: filterWord(key, one, file.words) ?? one }));
      return kind ? [{ key, title: filterTitles[key] ?? key, kind, choices }] : [];
    }),
  };
}

/** By what a filter is chosen; undefined for an id that nobody types. */
function kindOfFilter(key: string, schema: Described): View['filters'][number]['kind'] | undefined {
  if (schema.enum?.length === 1 || schema.const !== undefined) return 'yes';
  if (schema.enum) return 'choice';
  if (schema.format === 'uuid') return key === 'organisationId' ? 'organisation' : undefined;
  if (schema.format === 'date') return 'day';
  return schema.pattern?.endsWith('-(0[1-9]|1[0-2])$') ? 'month' : 'text';
}

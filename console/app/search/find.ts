import { answerOf, client } from '../../api/client';

/** Somebody or something that was looked for, and where it stands. */
export interface SearchHit {
  to: '/members/$id' | '/cases/$id';
  id: string;
  title: string;
  more: string;
}

/** What is shown at most. */
const MOST = 8;

/** As the number of a case is typed: 2026-JZ-000012. */
const CASE_NUMBER = /^\d{4}[-—–_ ]?[A-Za-z]{1,6}[-—–_ ]?\d{1,6}$/;

/** Looks for members by whatever is typed, or for a case by its number. What is typed of people goes by POST. */
export async function find(typed: string): Promise<{ items: SearchHit[]; more: boolean }> {
  const text = typed.trim();
  if (CASE_NUMBER.test(text)) {
    const number = text.replace(/^(\d{4})[-—–_ ]?([A-Za-z]+)[-—–_ ]?(\d+)$/, '$1-$2-$3');
    const { items, next } = await answerOf(client.GET('/cases', { params: { query: { number, limit: MOST } } }));
    const found = items.map(({ id, subject, procedure, stage }) => ({
      to: '/cases/$id' as const,
      id,
      title: subject.name,
      more: `${procedure.title} · ${stage.title}`,
    }));
    return { items: found, more: next !== null };
  }
  const { items, next } = await answerOf(client.POST('/members/search', { body: { text, limit: MOST } }));
  const found = items.map(({ id, name, branch }) => ({
    to: '/members/$id' as const,
    id,
    title: name,
    more: branch.name,
  }));
  return { items: found, more: next !== null };
}

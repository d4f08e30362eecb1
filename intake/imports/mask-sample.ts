/** Fields of which a cell says nothing of one person: they are shown as they stand. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['code', 'kind', 'parent', 'approves', 'branch', 'group', 'lookedAfter', 'organisation', 'role', 'postcode'],
  ...['sex', 'ethnicity', 'education', 'category', 'standing', 'disposition', 'tags', 'duesExempt', 'informBy'],
  ...['joined', 'full', 'from', 'to', 'duesPaidTo', 'heldOn', 'sitting', 'month'],
]);

const SHOWN = 12;
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * A cell as it may be shown to recognise its column by: what is personal has its beginning only, and its length.
 * @param field what the column is taken for; undefined where that is not known
 */
export function maskSample(text: string, field: string | undefined): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  // Whatever the column is called, a long number is a number of somebody.
  if (/\d{9}/.test(plain.replace(/[\s-]/g, '')))
    return `${plain.slice(0, 3)}${'*'.repeat(Math.min(plain.length - 3, SHOWN))}`;
  if (field !== undefined && PLAIN.has(field)) return cut(plain);
  return plain && `${plain.slice(0, 1)}${'*'.repeat(Math.min(plain.length - 1, SHOWN))}`;
}

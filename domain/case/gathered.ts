/** What was said of one case or of several of one batch. It goes into a row as JSON. */
export interface Gathered {
  /** With `{case}`. */
  text: string;
  /** What stands for `{case}` as long as it is one case. */
  name?: string;
  /** Of which cases: the last twelve digits of their ids, enough within a batch, so that the row stays small. */
  cases: string[];
}

/** The case that something is said of: its id, and what stands for `{case}`. */
interface Named {
  caseId: string;
  name: string;
}

/** Adds what is said of a case to what a notice holds. What is said twice of a case counts once. */
export function gather(held: readonly Gathered[], texts: readonly string[], { caseId, name }: Named): Gathered[] {
  const all = [...held];
  const mark = caseId.slice(-12);
  for (const text of texts) {
    const place = all.findIndex((one) => one.text === text);
    const cases = all[place]?.cases ?? [];
    if (place < 0) all.push({ text, name, cases: [mark] });
    else if (!cases.includes(mark)) all[place] = { text, cases: [...cases, mark] };
  }
  return all;
}

/**
 * The lines as they are read: of one case by its name and number, of several counted.
 * @param title of the procedure
 */
export function gatheredLines(all: readonly Gathered[], title: string): string[] {
  return all.map(({ text, name = '', cases }) =>
    cases.length > 1
      ? `${text.replaceAll('{case}', `批量${title}`)}（同批共${cases.length}件）`
      : text.replaceAll('{case}', name),
  );
}

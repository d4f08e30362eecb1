import { z } from 'zod';
import type { CaseState } from '../../domain/case/state';
import { officeOf } from '../../procedures/offices';
import { paperTitle } from '../../procedures/paper-forms';
import type { Context } from '../http/context';

/** What a paper would say of a case that has not begun. */
export const ShownForeseenPaper = z
  .strictObject({
    title: z.string(),
    addressee: z.string(),
    text: z.array(z.strictObject({ text: z.string(), filled: z.boolean() })),
    giver: z.string(),
  })
  .meta({ id: 'ForeseenPaper', description: 'By the words of the paper itself; nothing is kept, and it is no paper.' });

/** The first paper that a case as it would begin comes to have, by its procedure's own words; null where it has none. */
export async function foreseenPaper(c: Context, state: CaseState): Promise<z.input<typeof ShownForeseenPaper> | null> {
  for (const [kind, rules] of Object.entries(officeOf(state.procedure).papers ?? {})) {
    const found = await rules.foresee?.(c, c.deps.db, state);
    if (!found) continue;
    const text = found.text.map((run) =>
      typeof run === 'string' ? { text: run, filled: false } : { text: run.fill, filled: true },
    );
    return { title: paperTitle(kind), addressee: found.addressee, text, giver: found.giver };
  }
  return null;
}

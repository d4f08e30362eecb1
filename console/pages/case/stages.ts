import type { Schemas } from '../../api/client';

type Entry = Schemas['Timeline']['items'][number];

export interface ShownStage {
  id: string;
  title: string;
  kind: 'past' | 'now' | 'next';
  /** When it was reached (ISO), of a stage that was; who did what led on. */
  at?: string;
  who?: string;
}

/**
 * The stages of a case in a row: those it went through, each once, at its last visit; where it stands; those that
 * usually follow. What was left by a return and will come again stands only among the coming ones.
 */
export function stagesOf(about: Schemas['Case'], happened: readonly Entry[]): ShownStage[] {
  const coming = about.coming.map(({ stage, seat, organisation }) => ({
    ...stage,
    kind: 'next' as const,
    who: organisation?.name ?? seat,
  }));
  const ahead = new Set([about.stage.id, ...coming.map(({ id }) => id)]);
  const past = new Map<string, ShownStage>();
  for (const { fromStage, toStage, at, actor } of happened) {
    if (!fromStage || fromStage.id === toStage.id || ahead.has(fromStage.id)) continue;
    past.delete(fromStage.id);
    past.set(fromStage.id, { ...fromStage, kind: 'past', at, who: actor?.name });
  }
  const ended = about.closedAt !== null;
  const now: ShownStage = { ...about.stage, kind: ended ? 'past' : 'now', at: about.closedAt ?? about.stageSince };
  return [...past.values(), now, ...(ended ? [] : coming)];
}

import type { EffectDone } from '../domain/case/effect';
import type { Transaction } from '../prisma/client';
import type { Prisma } from '../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../registers/effect-writer';
import { registerEffects } from '../registers/register-effects';
import { caseEffects } from './starting';

/** What steps can do: to the registers, and to other cases. */
export const effectWriters: Record<string, Record<string, EffectWriter<never>>> = {
  ...registerEffects,
  cases: caseEffects,
};

/** The writer of an effect. @throws Error for a name that no register knows */
export function writerOf({ register, do: name }: Pick<EffectDone, 'register' | 'do'>): EffectWriter<object> {
  const writer = effectWriters[register]?.[name];
  if (!writer) throw new Error(`no register does ${register}.${name}`);
  return writer as EffectWriter<object>;
}

/** The statements of a step's effects. */
export const effectStatements = (effects: readonly EffectDone[], of: EffectOf): Prisma.Sql[] =>
  effects.flatMap((effect) => writerOf(effect).statements?.(effect.values, of) ?? []);

/** What of a step's effects comes after its statements, one after the other. */
export async function runEffects(tx: Transaction, effects: readonly EffectDone[], of: EffectOf): Promise<void> {
  for (const effect of effects) await writerOf(effect).run?.(tx, effect.values, of);
}

/** Whether everything that a step did to the registers can be taken back. */
export const canUndo = (effects: readonly EffectDone[]): boolean =>
  effects.every((effect) => writerOf(effect).undo !== undefined);

/** Takes back what a step did to the registers, the last thing first. */
export async function undoEffects(tx: Transaction, effects: readonly EffectDone[], of: EffectOf): Promise<void> {
  for (const effect of [...effects].reverse()) await writerOf(effect).undo?.(tx, effect.values, of);
}

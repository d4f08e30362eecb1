import type { Instant } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import type { Prisma } from '../prisma/generated/client';

/** The step that an effect belongs to. */
export interface EffectOf {
  caseId: string;
  seq: number;
  at: Instant;
  /** null: no person did it. */
  actorId: string | null;
}

/**
 * How a register carries out one kind of effect, in the transaction of the step. `statements` go to the database
 * together with all others of the step and see none of their effects; `run` comes after them. `undo` takes the effect
 * back for 更正; an effect without it cannot be taken back.
 */
export interface EffectWriter<Values> {
  statements?: (values: Values, of: EffectOf) => Prisma.Sql[];
  run?: (tx: Transaction, values: Values, of: EffectOf) => Promise<void>;
  undo?: (tx: Transaction, values: Values, of: EffectOf) => Promise<void>;
}

import type { Prisma } from './generated/client';

// The database does not know what its JSON columns hold: who reads one names the type that was written into it.

/** What stands in a JSON column. */
export const fromJson = <Value>(column: Prisma.JsonValue): Value => column as unknown as Value;

/** Anything flat and serialisable, for a JSON column. */
export const asJson = (value: object): Prisma.InputJsonObject => value as unknown as Prisma.InputJsonObject;

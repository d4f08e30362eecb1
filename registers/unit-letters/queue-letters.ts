import { UNCLEAR, type UnitLetterWay } from '../../domain/registrants/unit-letters';
import type { Instant } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';
import { settingOf } from '../settings/read';

/** By which way the program sends the letters of a community, as it has set; undefined: they are printed. */
export async function wayOfLetters(
  tx: Database | Transaction,
  communityId: string,
): Promise<Exclude<UnitLetterWay, 'paper'> | undefined> {
  if (await settingOf(tx, communityId, 'letters-by-mail')) return 'mail';
  return (await settingOf(tx, communityId, 'letters-by-link')) ? 'link' : undefined;
}

interface Queue {
  roundId: string;
  way: Exclude<UnitLetterWay, 'paper'>;
  /** Who gives them to the program. */
  by: string;
  /** Numbers of the round, both included. */
  from: number;
  to: number;
  at: Instant;
}

/**
 * Gives reviewed letters to the program to send. Those that it has in hand already stay as they are, and so does one that
 * may have gone out: of that a person decides. A letter to somebody himself has no unit whose link could show it.
 * @returns how many
 */
export async function queueLetters(tx: Transaction, { roundId, way, by, from, to, at }: Queue): Promise<number> {
  return await tx.$executeRaw`
    UPDATE unit_letter
       SET way = ${way}, queued_at = ${new Date(at)}, next_at = ${new Date(at)}, sent_by = ${by}::uuid, fault = NULL,
           version = version + 1
     WHERE round_id = ${roundId}::uuid AND state = 'reviewed' AND number BETWEEN ${from} AND ${to}
       AND (way IS NULL OR fault <> ${UNCLEAR}) AND (${way} = 'mail' OR unit_id IS NOT NULL)`;
}

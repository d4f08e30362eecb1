import type { Permission } from '../../access/may';
import type { Reader } from '../../access/reader';
import { addMonths, type LocalDate } from '../../domain/time/dates';
import type { Prisma } from '../../prisma/generated/client';

/**
 * What a symptom is found in. Its conditions may name, beside the organisation `o`: of a member the member `m`, whose branch
 * `o` is; of an organisation the counts `n` of its members and `h` of who holds roles in it; of a role holding `r` and the
 * person `p`.
 */
export type FoundIn = 'member' | 'organisation' | 'holding';

/** What is known of one row besides whose it is, for its note. Days as the API writes them. */
export type Detail = Readonly<Record<string, string | number | null>>;

/** Something in the registers that a check-up (体检) looks for. Days and numbers come from its rule. */
export interface Symptom {
  id: string;
  /** 预备期满未转正 */
  title: string;
  /** Document and article, or that the product looks for it by itself. */
  source: string;
  /** What mends it, in a sentence. */
  advice: string;
  foundIn: FoundIn;
  /** Whom it is shown to, where not everybody who keeps the register may see it. */
  permission?: Permission;
  when: (c: Reader) => Prisma.Sql;
  /** A JSON object of what the note says. */
  detail?: (c: Reader) => Prisma.Sql;
  note?: (detail: Detail, today: LocalDate) => string;
  /** Id of the case where it is mended, as an expression; else it is mended where it is found. */
  caseId?: (c: Reader) => Prisma.Sql;
  /** The procedure that mends it, to be started for the member. */
  start?: string;
}

/** Said where no document asks for it. */
export const OWN_CHECK = '名册质量核对';

/** The day so many years ago. */
export const yearsBefore = (today: LocalDate, years: number): LocalDate => addMonths(today, -12 * years);

/** Standings of the members whom a branch has to look after. */
export const LOOKED_AFTER = ['normal', 'lost'];

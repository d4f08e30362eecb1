import { randomInt, randomUUID } from 'node:crypto';
import type { CaseRow } from '../../cases/on-record';
import type { CaseState } from '../../domain/case/state';
import type { LocalDate } from '../../domain/time/dates';
import type { Paper, Printing } from '../../papers/form';
import { type PaperStatus, paperStatuses } from '../../papers/status';
import type { KeyRing } from '../../platform/keys';
import type { Database, Transaction } from '../../prisma/client';
import type { Document as Row } from '../../prisma/generated/client';
import type { Frozen, PaperRules } from '../../procedures/paper-rules';
import { getFile, putFile } from '../../registers/files/store';
import type { Context } from '../http/context';
import { publicAddress } from '../http/public-path';
import { paperRulesOf } from './paper-access';

// What is kept of a paper are its fields, sealed, and not its bytes: each time it is given out it says how often that was,
// and whether it is void by now.

export const FROZEN = 'application/vnd.dangwu.paper+json';

/** Without 0 and O, 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that nobody guesses: 59 bits. */
function newCode(): string {
  const sign = () => ALPHABET[randomInt(ALPHABET.length)];
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, sign).join('')).join('-');
}

/** A code as somebody typed it. @returns undefined when it can be none */
export function readCode(text: string): string | undefined {
  const signs = text.toUpperCase().replace(/[\s-]/g, '');
  const fits = signs.length === 12 && [...signs].every((sign) => ALPHABET.includes(sign));
  return fits ? `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}` : undefined;
}

const context = (id: string) => `document:${id}`;

/**
 * The document of a kind that says what is so for the case now: the one that is there, or a new one.
 * @returns the row and whether it is new
 */
export async function currentDocument(
  c: Context,
  tx: Transaction,
  kind: string,
  rules: PaperRules,
  row: CaseRow,
): Promise<{ document: Row; isNew: boolean }> {
  // Two at once come one after the other; the case itself goes on meanwhile.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`documents:${row.id}`}, 0))`;
  const paper: Paper = { kind, fields: await rules.fieldsOf(c, tx, row) };
  const letterNumber = rules.numberOf(row.state);
  const newest = await tx.document.findFirst({
    where: { caseId: row.id, kind, letterNumber },
    orderBy: { createdAt: 'desc' },
  });
  if (newest && (await saysTheSame(c.deps.keys, tx, rules, newest, paper))) return { document: newest, isNew: false };
  const id = randomUUID();
  const bytes = Buffer.from(JSON.stringify(paper), 'utf8');
  const document = await tx.document.create({
    data: {
      id,
      caseId: row.id,
      kind,
      letterNumber,
      code: newCode(),
      sha256: await putFile(tx, c.deps.keys, bytes, context(id)),
      mediaType: FROZEN,
      createdBy: c.actor.personId,
      createdAt: new Date(c.at),
    },
  });
  return { document, isNew: true };
}

async function saysTheSame(keys: KeyRing, tx: Transaction, { changing }: PaperRules, row: Row, { fields }: Paper) {
  return !changing || changing((await paperOf(keys, tx, row)).fields) === changing(fields);
}

/** What a document says. @throws Error when its key is gone or it was changed */
export async function paperOf(keys: KeyRing, db: Database | Transaction, { id, sha256 }: Row): Promise<Paper> {
  return JSON.parse((await getFile(db, keys, sha256, context(id))).toString('utf8')) as Paper;
}

/** Whether a document still holds, by its procedure's own rules; one that it does not know any more is void. */
export async function standingOf(
  db: Database | Transaction,
  row: Frozen,
  state: CaseState,
  today: LocalDate,
): Promise<PaperStatus> {
  return (await paperRulesOf(state, row.kind)?.statusOf(db, row, state, today)) ?? 'void';
}

/** The page on which anybody can ask about a code, as it stands on papers; behind a proxy below the path that it has there. */
export const verifyAddress = ({ deps }: Pick<Context, 'deps'>, code: string): string =>
  publicAddress(deps.config.api.publicUrl, `/verify/${code}`);

/** Which print of a document one is: of those of the office, or of those of its member, counted from 1. */
export interface Nth {
  byOffice: boolean;
  nth: number;
}

/** How a document is printed that time. */
export const printingOf = (c: Context, { code }: Row, { byOffice, nth }: Nth, status: PaperStatus): Printing => ({
  code,
  verifyAt: verifyAddress(c, code),
  reprint: byOffice ? nth - 1 : 0,
  ...(!byOffice && { ownCopy: nth }),
  ...(status === 'void' ? { across: '作废' } : status === 'expired' ? { across: '已过期' } : {}),
});

/**
 * How a document would be printed now, for one who only looks at it: as the next print, but for the word across it, so
 * that no sheet made from it passes for one that was given out.
 */
export async function previewOf(
  c: Context,
  db: Database,
  row: Row,
  byOffice: boolean,
  status: PaperStatus,
): Promise<Printing> {
  const given = await db.documentPrint.count({ where: { documentId: row.id, byOffice } });
  const printing = printingOf(c, row, { byOffice, nth: given + 1 }, status);
  return { ...printing, across: printing.across ? `预览 ${printing.across}` : '预览' };
}

/**
 * Puts on record that a document was given out.
 * @param byOffice by one who may have it made: the member's own prints leave him the original
 */
export async function printed(
  tx: Transaction,
  c: Context,
  documentId: string,
  byOffice: boolean,
): Promise<Nth & { serial: number }> {
  for (;;) {
    const rows = await tx.$queryRaw<{ serial: number; nth: number }[]>`
      WITH before AS (
        SELECT coalesce(max(serial), 0) AS serial, count(*) FILTER (WHERE by_office = ${byOffice}) AS nth
          FROM document_print WHERE document_id = ${documentId}::uuid)
      INSERT INTO document_print (document_id, serial, person_id, at, by_office)
      SELECT ${documentId}::uuid, serial + 1, ${c.actor.personId}::uuid, ${new Date(c.at)}, ${byOffice} FROM before
      ON CONFLICT DO NOTHING
      RETURNING serial, (SELECT nth + 1 FROM before)::int AS nth`;
    // Of two at the same moment the second counts on from the first.
    if (rows[0]) return { ...rows[0], byOffice };
  }
}

export const statusView = (status: PaperStatus) => ({ id: status, title: paperStatuses[status] });

import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { OpeningKind, PostKind, PostLayer } from '../../domain/registrants/openings';
import type { ServiceKind, SpareTime, Talent } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { type AutomaticStart, startStatement } from '../starts/start-statement';
import { sealOpeningText } from './sealed-texts';

/** What is entered of an opening. */
export interface NewOpening {
  kind: OpeningKind;
  organisationId: string;
  gridId?: string | undefined;
  title: string;
  details: string;
  service: ServiceKind;
  post?: PostKind | undefined;
  layer?: PostLayer | undefined;
  goal?: string | undefined;
  hours?: number | undefined;
  ownerId?: string | undefined;
  talents: Talent[];
  times: SpareTime[];
  capacity?: number | undefined;
  openFrom?: LocalDate | undefined;
  openUntil?: LocalDate | undefined;
  /** Of a wish: whose it is, and how he is reached. */
  raiser?: string | undefined;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * Enters an opening. A post is a draft until its case has it open; an item or a wish is open from its first day.
 * @returns its id
 * @throws Problem `not-found`, `not-allowed`, `invalid-input`
 */
export async function enterOpening(tx: Transaction, c: Reader, given: NewOpening): Promise<string> {
  const place = await tx.organisation.findUnique({ where: { id: given.organisationId } });
  if (!place || place.closedOn) throw new Problem('not-found');
  demand(c.actor, 'opening.write', { paths: [place.path] });
  checkOpening(given, c.today);
  await checkNamed(tx, given);
  const id = randomUUID();
  const isPost = given.kind === 'post';
  const { kind, organisationId, title, details, service, talents, times, capacity } = given;
  await tx.opening.create({
    data: {
      ...{ id, kind, organisationId, title, details, service, talents, times },
      ...(isPost && { post: given.post, layer: given.layer, goal: given.goal }),
      ...{ gridId: given.gridId, ownerId: given.ownerId, hours: given.hours, capacity },
      openFrom: isPost ? null : toDbDate(given.openFrom ?? c.today),
      openUntil: given.openUntil ? toDbDate(given.openUntil) : null,
      raiser: given.raiser ? sealOpeningText(c.deps.keys, `opening.raiser:${id}`, given.raiser) : null,
      ...{ createdBy: c.actor.personId, createdAt: new Date(c.at) },
    },
  });
  await addPlaces(tx, id, 1, capacity ?? 0);
  if (isPost) await tx.$executeRaw(startStatement(postCase(id, c)));
  const entry = { actorId: c.actor.personId, at: c.at, action: 'created', objectKind: 'opening', objectId: id };
  await recordAudit(tx, { ...entry, detail: { kind } });
  return id;
}

/** The case of a post begins with it. */
const postCase = (openingId: string, { at }: Reader): AutomaticStart => ({
  ...{ procedure: 'post-assignment', subject: openingId, episode: '', origin: 'register', originId: openingId, at },
  data: { subjectId: openingId },
});

/** Places from a number to a number. */
export async function addPlaces(tx: Transaction, openingId: string, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO opening_place (opening_id, number)
    SELECT ${openingId}::uuid, n FROM generate_series(${from}::int, ${to}::int) n`;
}

/** What a kind of opening has to have, and may not. */
function checkOpening(given: NewOpening, today: LocalDate): void {
  const { kind } = given;
  if (kind === 'post') {
    if (!given.post) throw invalid('/post', '请选择岗位类别');
    if (!given.layer) throw invalid('/layer', '请选择岗位面向的党员');
    if (!given.goal) throw invalid('/goal', '请填写岗位目标');
    if (!given.hours) throw invalid('/hours', '请填写每月大约需要的小时数');
    if (given.openFrom) throw invalid('/openFrom', '岗位在会议通过后公布，不填开始日期');
  }
  if (kind !== 'item' && given.capacity === undefined) throw invalid('/capacity', '请填写名额');
  if ((kind === 'wish') !== (given.raiser !== undefined)) {
    throw invalid('/raiser', kind === 'wish' ? '请填写提出人及联系方式' : '只有微心愿填写提出人');
  }
  if (given.openUntil && given.openUntil < (given.openFrom ?? today)) {
    throw invalid('/openUntil', '截止日期不能早于开始日期');
  }
}

/** The grid is one of the place or of a community around it, the owner somebody who is here. */
async function checkNamed(tx: Transaction, { gridId, ownerId, organisationId }: NewOpening): Promise<void> {
  if (gridId) {
    const [grid] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM grid g JOIN organisation c ON c.id = g.community_id JOIN organisation o ON o.id = ${organisationId}::uuid
       WHERE g.id = ${gridId}::uuid AND g.closed_on IS NULL AND starts_with(o.path, c.path)`;
    if (!grid) throw invalid('/gridId', '没有这个网格');
  }
  if (ownerId && !(await tx.person.findUnique({ where: { id: ownerId }, select: { id: true } }))) {
    throw invalid('/ownerId', '没有这位负责人');
  }
}

import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import { type ServiceWord, serviceAfter } from '../../domain/registrants/service-course';
import type { ServiceState } from '../../domain/registrants/services';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import type { OpeningTelling } from '../openings/telling';
import { asksSql, keepsPlaceSql, seenServices } from './scope';
import { moveService } from './steps';

const words: Record<ServiceState, string> = {
  recorded: '',
  certified: '已认证，感谢您的付出',
  refused: '未予认证，原因请在“我的服务”中查看，可以说明一次',
  answered: '',
  void: '',
};

const actions: Record<ServiceWord, string> = {
  certify: 'confirmed',
  refuse: 'refused',
  answer: 'answered',
  void: 'withdrawn',
};

/** A service, locked, with whether somebody has answered a refusal of it. */
async function lockService(tx: Transaction, c: Reader, id: string) {
  const [there] = await tx.$queryRaw<{ asks: boolean; keeps: boolean }[]>`
    SELECT ${asksSql(c)} AS asks, ${keepsPlaceSql(c)} AS keeps
      FROM service s JOIN organisation so ON so.id = s.organisation_id
     WHERE s.id = ${id}::uuid AND ${seenServices(c)} FOR NO KEY UPDATE OF s`;
  if (!there) throw new Problem('not-found');
  const row = await tx.service.findUniqueOrThrow({ where: { id } });
  const answered = (await tx.serviceStep.count({ where: { serviceId: id, state: 'answered' } })) > 0;
  return { row, ...there, answered };
}

/**
 * Says something of a service: who is asked certifies or refuses it, with a reason; himself answers a refusal, once, or
 * takes back what is not certified. What he answers is looked into by the people of the community.
 * @throws Problem `not-found`, `not-allowed`, `own-case`, `service-settled`, `service-not-yours-yet`
 */
export async function sayOfService(
  tx: Transaction,
  c: Reader,
  id: string,
  { word, text }: { word: ServiceWord; text?: string | undefined },
): Promise<OpeningTelling[]> {
  const { row, asks, keeps, answered } = await lockService(tx, c, id);
  const own = row.personId === c.actor.personId;
  if (word === 'answer' || word === 'void') {
    if (!own) throw new Problem('not-allowed');
  } else if (own) {
    throw new Problem('own-case');
  }
  const state = serviceAfter({ state: row.state as ServiceState, answered }, word);
  if (!state) throw new Problem('service-settled');
  if ((word === 'certify' || word === 'refuse') && !asks) {
    throw new Problem(keeps ? 'service-not-yours-yet' : 'not-allowed');
  }
  await moveService(tx, row, { state, text, by: c.actor.personId, at: c.at, keys: c.deps.keys });
  const entry = { actorId: c.actor.personId, at: c.at, action: actions[word], objectKind: 'service', objectId: id };
  await recordAudit(tx, entry);
  const line = words[state];
  const day = fromDbDate(row.day);
  return line
    ? [
        {
          personId: row.personId,
          audience: 'member',
          text: `您${Number(day.slice(5, 7))}月${Number(day.slice(8))}日的服务${line}`,
        },
      ]
    : [];
}

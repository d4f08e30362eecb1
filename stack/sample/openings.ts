import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import { addDays, localDate, yearOf } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { menuSweep } from '../../procedures/post-assignment/menu-sweep';
import { addPlaces } from '../../registers/openings/enter';
import { sealOpeningText } from '../../registers/openings/sealed-texts';
import { startStatement } from '../../registers/starts/start-statement';

/** Days that a wish of the sample is open already; the menu is of the whole year. */
const OPEN_SINCE = 20;

/** What residents wish: title, details, talents and times that it asks for. */
const WISHES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['修一修纱窗', '厨房纱窗脱落，想请人帮忙装好', ['repair'], ['weekend-day']],
  ['陪孩子读书一小时', '家长加班，想请人周末陪孩子读书', [], []],
  ['搬一搬旧书柜', '一个旧书柜要从三楼搬到楼下', [], []],
];

/**
 * What can be taken up in some communities of the sample: the menu of the year, wishes, and a post whose case begins as a
 * draft with the first start.
 */
export async function bringOpenings(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  communities: readonly string[],
): Promise<void> {
  const today = localDate(at);
  const since = addDays(today, -OPEN_SINCE);
  await menuSweep.page({ tx, runId: 'sample', asOf: `${yearOf(today)}-01-01`, at, after: '' });
  for (const organisationId of communities) {
    for (const [title, details, talents, times] of WISHES) {
      const wish = randomUUID();
      await tx.opening.create({
        data: {
          ...{ id: wish, kind: 'wish', organisationId, title, details, service: 'relief', capacity: 1 },
          ...{ talents: [...talents], times: [...times], openFrom: toDbDate(since), createdAt: new Date(at) },
          raiser: sealOpeningText(keys, `opening.raiser:${wish}`, '示例居民，由社区转达'),
        },
      });
      await addPlaces(tx, wish, 1, 1);
    }
    await bringPost(tx, organisationId, at);
  }
}

async function bringPost(tx: Transaction, organisationId: string, at: Instant): Promise<void> {
  const id = randomUUID();
  await tx.opening.create({
    data: {
      ...{ id, kind: 'post', organisationId, title: '政策宣传员', details: '入户宣传政策，收集意见建议' },
      ...{ service: 'education', post: 'policy', layer: 'ordinary', goal: '政策宣传到户', hours: 4 },
      ...{ capacity: 3, talents: ['teaching', 'organising'], createdAt: new Date(at) },
    },
  });
  await addPlaces(tx, id, 1, 3);
  const start = { procedure: 'post-assignment', subject: id, episode: '', origin: 'register', originId: id } as const;
  await tx.$executeRaw(startStatement({ ...start, data: { subjectId: id }, at }));
}

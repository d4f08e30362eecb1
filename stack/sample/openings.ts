import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import { addDays, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { menuSweep } from '../../procedures/post-assignment/menu-sweep';
import { addPlaces } from '../../registers/openings/enter';
import { sealOpeningText } from '../../registers/openings/sealed-texts';
import { startStatement } from '../../registers/starts/start-statement';

/** Days that an opening of the sample is open already. */
const OPEN_SINCE = 20;

/**
 * What can be taken up in some communities of the sample: the menu of the year, a wish, and a post whose case begins as a
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
  await menuSweep.page({ tx, runId: 'sample', asOf: since, at, after: '' });
  for (const organisationId of communities) {
    const wish = randomUUID();
    await tx.opening.create({
      data: {
        ...{ id: wish, kind: 'wish', organisationId, title: '修一修纱窗', details: '厨房纱窗脱落，想请人帮忙装好' },
        ...{ service: 'relief', talents: ['repair'], times: ['weekend-day'], capacity: 1 },
        ...{ openFrom: toDbDate(since), createdAt: new Date(at) },
        raiser: sealOpeningText(keys, `opening.raiser:${wish}`, '示例居民，由社区转达'),
      },
    });
    await addPlaces(tx, wish, 1, 1);
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

import { atTime, type LocalDate } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';

// The figures of the boards by the words of the page, over the raw rows, and nothing of the product's conditions.

/** Where somebody stood at the end of a day. */
export interface StoodThere {
  id: string;
  personId: string;
  community: string;
  unit: string | null;
  grid: string | null;
  standing: string;
  /** Whether he had a certified service in the day's year by then. */
  served: boolean;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Standings of whom a community has no more. */
export const GONE = ['elsewhere', 'moved', 'retired', 'left-unit', 'ended'];
/** Standings of who has reported. */
export const REPORTED = ['reported', 'available', 'serving', 'never-came'];

/** Where everybody stood at the end of a day, from the raw rows. @param today of a service its last word counts, whenever */
export async function standingsOn(owner: Database, day: LocalDate, today: LocalDate): Promise<StoodThere[]> {
  const registrants = await owner.registrant.findMany({ include: { periods: true } });
  const all = await owner.service.findMany({ include: { steps: true } });
  const services = new Map<string | null, typeof all>();
  for (const one of all) services.set(one.registrantId, [...(services.get(one.registrantId) ?? []), one]);
  const gridOf = new Map((await owner.grid.findMany()).map(({ id, communityId }) => [id, communityId]));
  return registrants.flatMap((one) => {
    const begun = one.periods.filter(({ fromDay }) => iso(fromDay) <= day).sort((a, b) => a.seq - b.seq);
    const period = begun.at(-1);
    if (!period) return [];
    const served = (services.get(one.id) ?? []).some((service) => {
      if (iso(service.day) > day || iso(service.day) < `${day.slice(0, 4)}-01-01`) return false;
      const said = service.steps
        .filter(({ at }) => day === today || at.getTime() < atTime(day, 24))
        .sort((a, b) => a.seq - b.seq);
      return said.at(-1)?.state === 'certified';
    });
    const grid = one.gridId && gridOf.get(one.gridId) === period.communityId ? one.gridId : null;
    return [
      {
        ...{ id: one.id, personId: one.personId, community: period.communityId, unit: one.unitId, grid, served },
        standing: period.standing,
      },
    ];
  });
}

/** What a line of a board is to say of some. */
export function counted(rows: readonly StoodThere[]) {
  const there = rows.filter(({ standing }) => !GONE.includes(standing));
  const reported = rows.filter(({ standing }) => REPORTED.includes(standing));
  const of = (standing: string) => rows.filter((row) => row.standing === standing).length;
  const figures = {
    ...{ listed: there.length, expected: there.length - of('deferred'), reported: reported.length },
    ...{ serving: of('serving'), served: reported.filter(({ served }) => served).length },
    ...{ 'never-came': of('never-came'), deferred: of('deferred') },
    ...{ unreported: of('unreported'), elsewhere: of('elsewhere') },
  };
  const percent = (part: number, whole: number) => (whole ? Math.floor((part * 10_000) / whole) / 100 : null);
  const rate = (part: number, whole: number) => ({ part, whole, percent: percent(part, whole) });
  return {
    figures,
    rates: {
      registration: rate(figures.reported, figures.expected),
      service: rate(figures.served, figures.reported),
    },
  };
}

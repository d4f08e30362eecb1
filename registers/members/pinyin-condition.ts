import { otherReadings } from '../../domain/people/surname-readings';
import type { Prisma } from '../../prisma/generated/client';
import { pinyinOf } from './member-row';

/** A condition on members whose pinyin or initials begin so, however their surnames are read. @param typed small letters */
export function pinyinCondition(typed: string): Prisma.MemberWhereInput {
  const start = { startsWith: typed };
  const others = otherReadings(typed, (surname) => pinyinOf(surname).pinyin);
  const read = others.map(({ surname, field, start: kept }) => ({
    name: { startsWith: surname },
    [field]: { startsWith: kept },
  }));
  return { OR: [{ pinyin: start }, { initials: start }, ...read] };
}

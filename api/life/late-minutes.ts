import { numberInForce } from '../../cases/number-in-force';
import { Prisma } from '../../prisma/generated/client';
import { sittingRules } from '../../procedures/sitting/rules';
import { minutesLate } from '../../registers/life/minutes-late';
import type { Context } from '../http/context';

/** Whether the minutes of the sitting `s` are late, by the rule in force at the organisation `o` that held it. */
export const areMinutesLate = ({ today }: Pick<Context, 'today'>): Prisma.Sql =>
  minutesLate(numberInForce(sittingRules, 'minutes', Prisma.sql`o.path`, today), today);

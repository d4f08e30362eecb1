import type { LocalDate } from '../../domain/time/dates';
import type { PrismaClient } from '../../prisma/generated/client';

interface OwnValue {
  organisationId: string;
  procedure: string;
  parameter: string;
  value: number;
  from: LocalDate;
  by: string;
}

/** An organisation's own value for a number of the rules, as if it had been set there. */
export async function setOwnValue(owner: Pick<PrismaClient, '$executeRaw'>, own: OwnValue): Promise<void> {
  await owner.$executeRaw`
    INSERT INTO rule_override (id, organisation_id, procedure, parameter, value, reason, effective_from, set_by, at)
    VALUES (gen_random_uuid(), ${own.organisationId}::uuid, ${own.procedure}, ${own.parameter},
            ${JSON.stringify(own.value)}::jsonb, '示例', ${own.from}::date, ${own.by}::uuid, now())`;
}

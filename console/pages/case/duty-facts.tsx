import type { Schemas } from '../../api/client';
import { FactsLaidOut } from '../duties/facts-laid-out';

const PROCEDURE = 'three-nots';

/** In a case of 三不: what the registers say, for the people who check it. */
export function DutyFacts({ about: { procedure, member } }: { about: Schemas['Case'] }) {
  if (procedure.id !== PROCEDURE || !member) return null;
  return <FactsLaidOut memberId={member.id} />;
}

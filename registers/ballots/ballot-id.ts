import { uuidOf } from '../../platform/hash';

/** Id of a ballot: of the case that opens it, and the key by which the case tells it from its others. */
export const ballotIdOf = (caseId: string, key: string): string => uuidOf(`ballot\n${caseId}\n${key}`);

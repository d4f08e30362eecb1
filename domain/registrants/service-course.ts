import type { ServiceState } from './services';

/** What is said of a service. */
export type ServiceWord = 'certify' | 'refuse' | 'answer' | 'void';

/** How it has come to stand: its state, and whether he has answered a refusal. */
export interface ServiceCourse {
  state: ServiceState;
  answered: boolean;
}

/**
 * Where a word leads. Refused with a reason, he may answer once; what he says is looked into anew, and that is the end of
 * it. Uncertified, he may take it back.
 * @returns undefined where the word has no place
 */
export function serviceAfter({ state, answered }: ServiceCourse, word: ServiceWord): ServiceState | undefined {
  const open = state === 'recorded' || state === 'answered';
  if (word === 'certify') return open ? 'certified' : undefined;
  if (word === 'refuse') return open ? 'refused' : undefined;
  if (word === 'answer') return state === 'refused' && !answered ? 'answered' : undefined;
  return open || (state === 'refused' && !answered) ? 'void' : undefined;
}

import type { CaseState } from '../../domain/case/state';

export type Variant = 'internal' | 'between' | 'outgoing' | 'incoming';

/** Both branches stand under one committee. */
export const isInternal = (state: CaseState): boolean => state.data.variant === 'internal';
/** He goes to another system: no side of ours receives him. */
export const isOutgoing = (state: CaseState): boolean => state.data.variant === 'outgoing';
/** He came with a letter from another system: no side of ours let him go. */
export const isIncoming = (state: CaseState): boolean => state.data.variant === 'incoming';
/** A secretary of the branch that he leaves has reviewed the case by submitting it. */
export const startedBySecretary = (state: CaseState): boolean =>
  !isIncoming(state) && state.data.startedAs === 'secretary';

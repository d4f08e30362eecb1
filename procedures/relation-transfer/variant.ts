import type { CaseState } from '../../domain/case/state';
import type { TransferState } from './data';

/** Any state will do, also where it is not known of which procedure: the core knows the variant. */
type OfVariant = Pick<CaseState, 'data'>;

/** Both branches stand under one committee. */
export const isInternal = ({ data }: OfVariant): boolean => data.variant === 'internal';
/** He goes to another system: no side of ours receives him. */
export const isOutgoing = ({ data }: OfVariant): boolean => data.variant === 'outgoing';
/** He came with a letter from another system: no side of ours let him go. */
export const isIncoming = ({ data }: OfVariant): boolean => data.variant === 'incoming';
/** A secretary of the branch that he leaves has reviewed the case by submitting it. */
export const startedBySecretary = (state: TransferState): boolean =>
  !isIncoming(state) && state.data.startedAs === 'secretary';

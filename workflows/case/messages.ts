import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Answer, Offer } from '../../domain/case/offer';

/** A person's wish, answered when it stands on record. Rejections are ApplicationFailures whose type is a `ProblemType`. */
export const act = defineUpdate<Answer, [Offer]>('act');

/** A year of the calendar was published or edited: the open task is to be computed again, if that changes anything. */
export const calendarChanged = defineSignal('calendarChanged');

/** There is news for the case, or was: it looks on record which it has not heard. */
export const newsArrived = defineSignal('newsArrived');

/** Somebody's office or sign-in has ended who holds a task of the case: which it is to take back stands on record. */
export const holderLeft = defineSignal('holderLeft');

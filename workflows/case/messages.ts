import { defineUpdate } from '@temporalio/workflow';
import type { Answer, Offer } from '../../domain/case/offer';

/** A person's wish, answered when it stands on record. Rejections are ApplicationFailures whose type is a `ProblemType`. */
export const act = defineUpdate<Answer, [Offer]>('act');

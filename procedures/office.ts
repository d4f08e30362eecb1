import type { Opener } from '../cases/opener';
import type { AnyList } from '../lists/declared-list';
import type { Play } from './scenario';
import type { Statistics } from './statistics';

/** All of a procedure that touches the database, beside its table. The API and the worker find it here by its id. */
export interface ProcedureOffice {
  /** How it begins. */
  opener: Opener;
  /** Lists of its own, by the last word of their path: /procedures/{id}/lists/{list}. */
  lists?: Readonly<Record<string, AnyList>>;
  /** Its figures, at /procedures/{id}/statistics. */
  statistics?: Statistics;
  /** What can be rehearsed of it. */
  play?: Play;
}

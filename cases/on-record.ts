import type { ActedAs, OfferData, Origin } from '../domain/case/offer';
import type { CaseState } from '../domain/case/state';

/** An organisation on a side of a case. */
export interface SidePlace {
  side: string;
  id: string;
  name: string;
  path: string;
  phone: string | null;
}

/** 全国系统登记 and other work beside a case. */
export interface SideTaskRow {
  id: string;
  kind: string;
  status: string;
  organisation: { id: string; name: string };
  /** Of that organisation. */
  path: string;
  dueOn: string | null;
  doneOn: string | null;
  closedBy: { id: string; name: string } | null;
}

/** A case as it stands on record, with what decides who may see it. */
export interface CaseRow<State extends CaseState = CaseState> {
  id: string;
  procedure: string;
  number: string;
  startedAt: Date;
  closedAt: Date | null;
  ending: string | null;
  state: State;
  /** Of whom or what it is about. */
  subjectName: string;
  /** The organisation of another system that he goes to or comes from. */
  outside: { id: string; name: string } | null;
  sides: SidePlace[];
  sideTasks: SideTaskRow[] | null;
  /** It was copied to the one who asks, or a task of it was given to him in person. */
  reader: boolean;
  seated: boolean;
  /** In which office it was started; null where somebody did as himself, or no person. */
  startedAs: ActedAs | null;
  /** By what it began where no person started it. */
  origin: Origin | null;
  /** What was submitted at the start. */
  proposal: OfferData | null;
  submissionId: string | null;
  typed: Uint8Array | null;
}

/** What a kind of work beside a case is called, and how it stands. */
export interface SideTaskWords {
  title: string;
  /** While it is to be done; absent: 未办. */
  open?: string;
  done: string;
  /** That it need not be done. Absent: it must be. */
  notNeeded?: string;
}

/** Words of side tasks by their kind. */
export type SideTaskKinds = Readonly<Record<string, SideTaskWords>>;

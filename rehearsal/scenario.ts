/** Who plays in a rehearsal: the seats of a procedure, as the small town fills them, and the level above. */
export const players = {
  member: '党员本人',
  'source.secretary': '转出支部书记',
  'source.committee': '转出党委组织员',
  'target.committee': '接收党委组织员',
  'target.secretary': '接收支部书记',
  above: '上级党组织组织员',
} as const;

export type Player = keyof typeof players;

/** A value that is filled in; `@today`, `@today-3` and `@<name>` (an id of the town) stand for what they are then. */
export type Value = string | number | boolean;

/** What somebody does when a stage has come, some working days later, at ten in the morning. */
export interface Act {
  stage: string;
  /** Only the how-manieth time the case stands there. */
  nth?: number;
  /** Working days after the case came there; `never`: nobody moves, and time does what it does. */
  after: number | 'never';
  who?: Player;
  /** Passed over where the case does not offer it. */
  outcome?: string;
  data?: Record<string, Value>;
  typed?: Record<string, string>;
  reason?: string;
}

/** How a case begins. */
export interface Start {
  who: Player;
  /** Absent: the case brings its member with it. */
  member?: true;
  data: Record<string, Value>;
  typed?: Record<string, string>;
}

/** One course that a case may take: what people do and do not do. */
export interface Scenario {
  id: string;
  title: string;
  /** Two sentences for the one who chooses. */
  summary: string;
  variants: readonly string[];
  /** Looked through first; then what is usual in the procedure. */
  acts: readonly Act[];
}

/** What can be rehearsed of one procedure. */
export interface Play {
  procedure: string;
  starts: Record<string, Start>;
  usual: readonly Act[];
  scenarios: readonly Scenario[];
}

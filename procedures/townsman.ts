/** Who may play in a rehearsal: the member, who holds which office at which organisation, and a case's own person. */
export type Townsman =
  | 'member'
  | 'street.officer'
  | 'east.officer'
  | 'east.secretary'
  | 'east.worker'
  | 'east.walker'
  | 'east1.secretary'
  | 'east2.secretary'
  | 'west.officer'
  | 'west1.secretary'
  /** Whom the case that is played is about, where that is a person whom its own beginning brings. */
  | 'subject';

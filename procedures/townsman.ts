/** Who may play in a rehearsal: the member, and who holds which office at which organisation. */
export type Townsman =
  | 'member'
  | 'street.officer'
  | 'east.officer'
  | 'east1.secretary'
  | 'east2.secretary'
  | 'west.officer'
  | 'west1.secretary';

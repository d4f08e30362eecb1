import type { Quarter } from './quarter';
import type { Choices } from './turns';

/** Somebody on his way: who starts it, with what, and what people choose at each stage. */
export interface Journey {
  starter: string;
  /** Who may start the very same at the same moment: one of the two is told that it is open already. */
  rival?: string;
  /** What the start is asked with. */
  start: { memberId?: string; reason?: string; data: Record<string, unknown>; typed?: Record<string, string> };
  /** By stage, as it is now. */
  choices(): Choices;
}

/** A member on his way from branch to branch. */
export interface Traveller extends Journey {
  memberId: string;
  personId: string;
  /** The sides of his transfer. */
  from: Quarter;
  to: Quarter;
}

/** A member on his way to another system. */
export interface Leaver extends Journey {
  memberId: string;
  personId: string;
  from: Quarter;
}

/** Somebody who comes from another system with a letter, and whom nobody here knows before. */
export interface Comer extends Journey {
  identityNumber: string;
  to: Quarter;
}

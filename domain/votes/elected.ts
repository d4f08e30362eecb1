/** One who stood, and what he got. */
interface Stood {
  item: string;
  yes: number;
  /** He has the majority that the rule asks for. */
  passed: boolean;
}

/**
 * Who is elected where more have a majority than there are seats: those with most votes. Who has as many as the first
 * one left out is not elected: between them another vote decides (得票数相等不能确定当选人时，应当就票数相等的被选举人再次投票).
 */
export function electedOf(stood: readonly Stood[], seats: number): Set<string> {
  const ranked = stood.filter(({ passed }) => passed).sort((a, b) => b.yes - a.yes);
  const firstOut = ranked[seats];
  const elected = firstOut === undefined ? ranked : ranked.filter(({ yes }) => yes > firstOut.yes);
  return new Set(elected.map(({ item }) => item));
}

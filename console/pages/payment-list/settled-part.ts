import type { Found } from '../../form/fields/search';
import type { ListLine } from './shown';

/** What of a line is somebody's dues, as it is filled in. */
export interface SettledPart {
  key: number;
  member?: Found;
  fen?: number;
  months: string[];
  proxy: boolean;
  /** Why months are paid that lie too far back, and when the level above agreed. */
  older?: { reason: string; approvedOn?: string };
}

let keys = 0;

export const emptyPart = (fen: number): SettledPart => ({
  key: keys++,
  fen: fen || undefined,
  months: [],
  proxy: false,
});

/** What the proposal says, to be looked at: the first who may be meant, with the whole sum. */
export function proposedParts({ fen, proposal }: ListLine): SettledPart[] {
  const [first, ...others] = proposal?.members ?? [];
  const sole = first && (others.length === 0 || proposal?.why.id === 'by-another');
  const sum = proposal?.months.reduce((total, one) => total + one.fen, 0);
  const months = sum === fen ? (proposal?.months.map(({ month }) => month) ?? []) : [];
  return [
    {
      ...emptyPart(fen),
      ...(sole && { member: { id: first.id, name: first.name }, months }),
      proxy: false,
    },
  ];
}

/** As it is sent. */
export const sentPart = ({ member, fen = 0, months, proxy, older }: SettledPart) => ({
  memberId: member?.id ?? '',
  fen,
  months: [...months].sort(),
  ...(proxy && { proxy }),
  ...(older?.approvedOn && { older: { reason: older.reason, approvedOn: older.approvedOn } }),
});

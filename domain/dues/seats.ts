import type { SeatRule } from '../case/procedure';

/** Who takes the dues of a branch, who answers for it, and whom it hands them to. */
export const duesSeats = {
  'branch.collector': {
    side: 'branch',
    roles: ['organisation-commissioner'],
    deputies: ['secretary', 'deputy-secretary'],
  },
  'branch.secretary': {
    side: 'branch',
    roles: ['secretary', 'organisation-commissioner'],
    deputies: ['deputy-secretary'],
  },
  'committee.office': {
    side: 'committee',
    roles: ['organisation-officer', 'organisation-commissioner'],
    deputies: ['secretary', 'deputy-secretary'],
  },
} satisfies Record<string, SeatRule>;

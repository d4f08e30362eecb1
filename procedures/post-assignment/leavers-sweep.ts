import type { Sweep } from '../../cases/sweep';
import { FIRST_ID } from '../../platform/first-id';
import { freePlacesOfLeavers } from '../../registers/openings/free-places';

/** Registrants of one page: each may hold several openings, and all of these are locked. */
const LEAVERS_PAGE = 50;

/** Who has left the register of registrants holds nothing any more. His exit frees his places; this frees what came past it. */
export const leaversSweep: Sweep = {
  id: 'openings-of-leavers',
  title: '已离开人员的名额',
  cron: '45 0 * * *',
  page: ({ tx, asOf, at, after }) =>
    freePlacesOfLeavers(tx, { asOf, at, after: after || FIRST_ID, limit: LEAVERS_PAGE }),
};

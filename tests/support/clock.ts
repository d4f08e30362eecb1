// Tests and rehearsals move time in the same way.
export { Clocks, forward } from '../../rehearsal/clock';

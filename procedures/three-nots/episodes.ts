/** Before the month of an episode that is no streak: 不正常情形. */
export const IRREGULAR = 'irregular-';

/** Before the id of every row: where a walk through a register, page by page, begins. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Where every resource stands. */
export const API_BASE = '/api/v1';

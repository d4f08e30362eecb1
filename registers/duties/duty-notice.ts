/** The case id of notices about somebody's duties begins so: they are about no case, and nothing of them leaves the inbox. */
export const DUTY_NOTICE = 'duty:';

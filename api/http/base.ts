/** Where every resource stands. */
export const API_BASE = '/api/v1';

/** The media type of a stream of events. */
export const EVENT_STREAM = 'text/event-stream';

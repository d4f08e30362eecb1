/** The moment at which `hour` strikes in Shanghai on a day. */
export const instant = (day: string, hour = 10): number =>
  Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

/** A Friday: when the database is left to the release that comes after. */
export const LEFT = '2054-12-18';

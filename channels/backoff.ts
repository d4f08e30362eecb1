import { DAY, HOUR, type Instant, MINUTE } from '../domain/time/dates';
import { jitter, outsideQuietHours, type QuietHours } from '../domain/time/quiet-hours';

const FIRST = MINUTE;
const LONGEST = 2 * HOUR;

/** After this long a message is given up: what it says has been overtaken. */
export const GIVE_UP_AFTER = 3 * DAY;

/**
 * When the next try is due: a minute, two, four … two hours, each up to a half longer by the delivery's own jitter, and
 * never in quiet hours.
 * @param attempts tries so far, at least 1
 */
export function nextTry(deliveryId: string, attempts: number, at: Instant, hours: QuietHours): Instant {
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return outsideQuietHours(at + wait + jitter(`${deliveryId}.${attempts}`, wait / 2), deliveryId, hours);
}

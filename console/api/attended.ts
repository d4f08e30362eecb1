/** Milliseconds after the last key or pointer until what the page asks for is asked by itself. */
const ATTENDED = 60_000;

let touchedAt = Date.now();
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(
    kind,
    () => {
      touchedAt = Date.now();
    },
    { capture: true, passive: true },
  );
}

/** Whether somebody sits at the page: a page that only asks again by itself must not keep his session from ending. */
export const isAttended = (): boolean => Date.now() - touchedAt < ATTENDED;

let pressed = false;
window.addEventListener(
  'pointerdown',
  () => {
    pressed = true;
  },
  true,
);
for (const end of ['pointerup', 'pointercancel']) {
  window.addEventListener(
    end,
    () => {
      pressed = false;
    },
    true,
  );
}

/**
 * Does something at once, or after the click that is under way: what moves the page between pressing and releasing takes the
 * click away from the button that it was meant for.
 */
export function whenReleased(then: () => void): void {
  if (!pressed) {
    then();
    return;
  }
  // The click comes after the release, in the same turn.
  const heard = new AbortController();
  const over = () => {
    heard.abort();
    setTimeout(then);
  };
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, over, { signal: heard.signal });
}

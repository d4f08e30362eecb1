/** Puts a text on the clipboard. On a page without https browsers know only the older way. @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed: the older way may be.
    }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'skip';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

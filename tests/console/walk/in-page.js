// Runs in the page that the walk looks at; axe is loaded before it.
window.walk = {
  /** All that a person can see or hear: texts, what was filled in, and what is said of buttons, fields and pictures. */
  texts() {
    const said = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)),
    );
    const typed = [...document.querySelectorAll('input:not([type=hidden]), textarea')].map(({ value, type }) =>
      ['checkbox', 'radio', 'password'].includes(type) ? '' : value,
    );
    // biome-ignore lint/performance/useDomNodeTextContent: just what is shown counts, not what is hidden
    const lines = document.body.innerText.split('\n');
    return [...new Set([document.title, ...lines, ...said, ...typed])].filter((text) => text.trim() !== '');
  },
  /** How far the page reaches beyond the window, in pixels; a table may scroll in a box of its own. */
  overhang: () => Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  /** Whether all that was asked for is there, once the page has done what it was about. */
  async settled() {
    await new Promise((resolve) => requestIdleCallback(resolve));
    return document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null;
  },
  /** What axe finds that is more than minor. */
  async findings() {
    const { violations } = await window.axe.run();
    return violations
      .filter(({ impact }) => impact !== 'minor')
      .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  },
};

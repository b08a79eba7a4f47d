import type { Page } from 'playwright-core';

/** What a page does wrong at its present size: sideways scroll, text over text, text cut off, targets too small. */
export const faultsOf = (page: Page, sizes: boolean): Promise<readonly string[]> =>
  page.evaluate((withTargets) => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`scrolls sideways by ${wide} px`);
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.visually-hidden, .skip, .scroll') === null &&
      getComputedStyle(element).clipPath === 'none';
    const lines: { top: number; bottom: number; left: number; right: number; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || !shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, height, left, right } of range.getClientRects()) {
        // The middle of a line: tight lines touch with their ascenders without being unreadable.
        lines.push({ top: top + height * 0.35, bottom: top + height * 0.65, left, right, text });
        if (left < -1 || right > innerWidth + 1) found.push(`cut off at the edge: ${text}`);
      }
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [index, line] of lines.entries())
      for (let at = index + 1; at < lines.length; at += 1) {
        const other = lines[at];
        if (!other || other.top >= line.bottom) break;
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2)
          found.push(`one over the other: ${line.text} | ${other.text}`);
      }
    if (withTargets)
      for (const target of document.querySelectorAll('a, button, summary, input, select')) {
        const inSentence = target.closest('p, dd, q, cite, .text') !== null && target.matches('a');
        if (inSentence || !shown(target)) continue;
        const { width, height } = target.getBoundingClientRect();
        if (width < 24 || height < 23.9)
          found.push(`a target of ${Math.round(width)} by ${Math.round(height)} px: ${target.outerHTML}`);
      }
    return found;
  }, sizes);

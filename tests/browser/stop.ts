import type { Page } from 'playwright-core';

/** What has the focus. */
export interface Stop {
  /** Its words, or its label. */
  readonly name: string;
  /** Where it stands: in the page's `header`, `main` or `footer`. */
  readonly part: string;
  /** A ring is drawn around it, and all of it is on the screen. */
  readonly seen: boolean;
}

/** What has the focus; null where the browser's own controls have it. */
export const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const label =
      element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? element.textContent;
    return {
      name: label?.replace(/\s+/g, ' ').trim() ?? '',
      part: element.closest('header.masthead, main, footer')?.localName ?? '',
      seen:
        style.outlineStyle !== 'none' &&
        Number.parseFloat(style.outlineWidth) >= 2 &&
        style.opacity !== '0' &&
        (height > innerHeight ||
          (top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1)),
    };
  });

/** Moves on by Tab to the stop with that name. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test((await stopOf(page))?.name ?? '')) return;
  }
  throw new Error(`No stop ${name} on ${page.url()}.`);
};

import type { Answer } from '../search/engine.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { Counts } from '../search/filters.ts';
import type { Mark } from '../search/mark.ts';
import type { Result } from '../search/result.ts';
import { either } from '../search/saying.ts';
import { curled } from '../text/curled.ts';

type Child = Node | string | false | null;

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== false && child !== null));
  return made;
};

/** A text with its marked words in `<mark>`. */
const marked = (text: string, marks: readonly Mark[]): readonly Child[] => {
  const pieces: Child[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
};

/** Who comes here first has not yet the face that draws straight marks curly (fonts.css): the results are set so. */
const printed = (text: string, lang: string): string => (/^(en|$)/.test(lang) ? curled(text) : text);

const basis = (words: string): Child => words !== '' && element('span', { className: 'basis' }, words);

const passageOf = (story: string, excerpt: Excerpt, lang: string): HTMLElement => {
  const { anchor, text, marks, before, after, directives } = excerpt;
  const href = `${story}#${anchor}${directives === '' ? '' : `:~:${directives}`}`;
  const words = [before && '… ', ...marked(printed(text, lang), marks), after && ' …'];
  return element('p', { className: 'passage', lang, dir: 'auto' }, element('a', { href }, ...words));
};

/** A result: the story's link first, then its date and outlet, then its best passages, each a link to its paragraph. */
const resultOf = (result: Result, base: string): HTMLElement => {
  const href = base + encodeURI(result.address.replace(/^\//, ''));
  const { title, titleMarks, supplied, bases, dated, outlet, excerpts, language: lang } = result;
  const headline = marked(printed(title, lang), titleMarks);
  const words = supplied ? ['[', ...headline, ']'] : headline;
  return element(
    'li',
    {},
    element(
      'h2',
      { dir: 'auto' },
      element(
        'a',
        { href },
        element('span', { className: supplied ? 'supplied' : '', lang, dir: 'auto' }, ...words),
      ),
      basis(bases.title),
    ),
    element(
      'p',
      { className: 'slug' },
      element('span', { className: 'when' }, dated || 'Undated', basis(bases.dated)),
      outlet !== '' && element('span', { className: 'outlet' }, outlet, basis(bases.outlet)),
    ),
    ...excerpts.map((excerpt) => passageOf(href, excerpt, lang)),
  );
};

/** The results, in the list; the first `kept` that stand there already stay, so that focus and place are kept. */
export const showResults = (
  list: HTMLElement,
  results: readonly Result[],
  base: string,
  kept: number,
): void => {
  for (const old of [...list.children].slice(kept)) old.remove();
  list.append(...results.slice(kept).map((result) => resultOf(result, base)));
};

/** A link that searches for something else. */
const searchFor = (words: string, href: string): HTMLElement => element('a', { href }, words);

const tryAgain = (retry: () => void): HTMLElement => {
  const button = element('button', { type: 'button' }, 'Try again');
  button.addEventListener('click', retry);
  return button;
};

const links = (words: readonly string[], to: (word: string) => string): readonly Child[] =>
  words.flatMap((word, at) => [at > 0 && ', ', searchFor(word, to(word))]);

const OFFLINE = 'You seem to be offline. ';

/** What a reader should know of how the query was read; `linkTo` gives the address of a query. */
export const showNotes = (
  place: HTMLElement,
  answer: Answer,
  text: string,
  linkTo: { readonly asWritten: (word: string) => string; readonly query: (text: string) => string },
  retry: () => void,
): void => {
  const { mended, also, missing, nearest, alone, failed, total } = answer;
  const lines: (readonly Child[])[] = [
    ...mended.map(({ text: word, words }) => [
      'Showing ',
      element('em', {}, either(words)),
      ` for ${word}. `,
      searchFor(`Search instead for ${word}`, linkTo.asWritten(word)),
      '.',
    ]),
    ...also.map(({ text: word, words }) => [
      `${word} is also spelt `,
      element('em', {}, either(words)),
      ' here. ',
      searchFor(`Only ${word}`, linkTo.asWritten(word)),
      '.',
    ]),
    ...(total > 0 && missing.length > 0 ? [[`No story has ${either(missing)}.`]] : []),
    ...(alone.length > 0
      ? [['No story has all of this name. Its words alone: ', ...links(alone, linkTo.query), '.']]
      : []),
    ...(total === 0 && nearest.length > 0 ? [['Nearest words: ', ...links(nearest, linkTo.query), '.']] : []),
    ...(total === 0 && nearest.length + alone.length === 0 && failed.length === 0 && text.trim() !== ''
      ? [['Try another spelling or fewer words.']]
      : []),
    ...(failed.length > 0
      ? [[`${navigator.onLine ? '' : OFFLINE}${either(failed)} could not be looked up. `, tryAgain(retry)]]
      : []),
  ];
  place.replaceChildren(...lines.map((line) => element('p', { className: 'note' }, ...line)));
};

/** A button to try again where search itself is out of reach, and why where the page can tell. */
export const showProblem = (place: HTMLElement, online: boolean, retry: () => void): void => {
  place.replaceChildren(element('p', { className: 'note' }, !online && OFFLINE, tryAgain(retry)));
};

/** Fills a filter's menu with the values that the answer has; the first, which narrows nothing, stays. */
export const showCounts = (form: HTMLFormElement, counts: Counts): void => {
  for (const [name, values] of Object.entries(counts)) {
    const menu = form.elements.namedItem(name);
    if (!(menu instanceof HTMLSelectElement)) continue;
    const chosen = menu.value;
    const [any] = menu.options;
    const options = values.map(({ id, name: label, count }) =>
      element('option', { value: id, selected: id === chosen }, `${label} (${count})`),
    );
    menu.replaceChildren(...(any ? [any] : []), ...options);
    menu.closest('label')?.toggleAttribute('hidden', values.length === 0);
  }
};

/** Makes sure that a menu has a value that came with the address, whose label the answer will bring. */
export const choose = (menu: HTMLSelectElement, value: string): void => {
  if (value !== '' && ![...menu.options].some((option) => option.value === value)) {
    menu.append(element('option', { value }, value));
  }
  menu.value = value;
};

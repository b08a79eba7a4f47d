import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../archive/article.ts';
import type { Basis } from '../facts/fact.ts';
import { htmlOf } from '../render/html.ts';
import { clipped, directionOf } from './format.ts';
import { BASIS_WORDS, isSupplied, runsOf } from './headline.ts';
import { listingOf } from './listing.ts';
import { href } from './urls.ts';

const basisWords = (basis: Basis | undefined): readonly Element[] => {
  const words = basis && BASIS_WORDS[basis];
  return words ? [h('span', { className: ['basis'] }, words)] : [];
};

const rowOf = (article: Article): Element => {
  const { path, title, language, outlet, when } = listingOf(article);
  const supplied = isSupplied(title.basis);
  const words = title.basis === 'inferred' ? clipped(title.value, 90) : title.value;
  return h('li', [
    h('p', { className: ['slug'] }, [
      ...(outlet ? [h('span', { className: ['outlet'] }, [outlet.value, ...basisWords(outlet.basis)])] : []),
      h('span', { className: ['when'] }, [when?.words ?? 'Undated', ...basisWords(when?.basis)]),
    ]),
    h('h2', directionOf(title.value) === 'rtl' ? { dir: 'rtl' } : {}, [
      h('a', { href: href(path) }, [
        h(
          'span',
          { className: supplied ? ['supplied'] : [], lang: language, dir: 'auto' },
          runsOf(supplied ? `[${words}]` : words).map((run) =>
            run.whole ? h('span', { className: ['whole'] }, run.words) : run.words,
          ),
        ),
      ]),
      ...basisWords(title.basis),
    ]),
  ]);
};

const written = new WeakMap<Article, string>();

/** A story as a row of a list, as HTML; written once for each story. */
export const storyRow = (article: Article): string => {
  const known = written.get(article);
  if (known !== undefined) return known;
  const html = htmlOf({ type: 'root', children: [rowOf(article)] });
  written.set(article, html);
  return html;
};

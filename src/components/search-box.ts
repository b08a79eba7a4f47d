import { firstFiles } from '../search/ahead.ts';
import { DIRECTORY } from '../search/directory.ts';
import type { Request } from '../search/engine.ts';
import { asWritten } from '../search/query.ts';
import { statusOf } from '../search/saying.ts';
import { isEmpty, queryOf, STEP, type State, stateFrom } from '../search/state.ts';
import { choose, showCounts, showNotes, showProblem, showResults } from './search-view.ts';
import type { Asked, Told } from './search-worker.ts';

const find = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The search page has no #${id}.`);
  return found as T;
};

/** While a reader types, the address follows at this distance, in milliseconds: browsers limit how often it may change. */
const ADDRESS_DELAY = 350;

/** Brings the search page to life: the form asks as it is typed in, and the address holds the whole state. */
export const startSearch = (): void => {
  const form = find<HTMLFormElement>('search');
  const box = find<HTMLInputElement>('q');
  const list = find('results');
  const status = find('status');
  const notes = find('notes');
  const hints = find('hints');
  const more = find<HTMLButtonElement>('more');
  const details = find<HTMLDetailsElement>('filters');
  const base = form.dataset['base'] ?? '/';
  const path = location.pathname;

  const index = new URL(form.action).href;
  /** Asked for at once, beside the worker's own script; the worker asks anew where it did not come. */
  const directory = fetch(index + DIRECTORY, { cache: 'no-cache' })
    .then((response) => (response.ok ? response.arrayBuffer() : null))
    .then((bytes) => bytes && new Uint8Array(bytes))
    .catch(() => null);

  /** What the question in the address needs is under way before the worker is; the browser's cache hands it over. */
  const goAhead = async (text: string): Promise<void> => {
    const bytes = await directory;
    if (!bytes) return;
    for (const path of firstFiles(JSON.parse(new TextDecoder().decode(bytes)), text)) {
      fetch(index + path).catch(() => undefined);
    }
  };

  let worker: Worker | null = null;
  let asked = 0;
  let kept = 0;
  /** How many results stand in the list before the whole answer does. */
  let early = 0;
  let state = stateFrom(location.search);
  /** True while the entry of the history is one that typing began, and more typing may rewrite. */
  let drafting = false;
  let addressTimer = 0;

  const send = async (request: Request | null): Promise<void> => {
    if (!worker) {
      worker = new Worker(form.dataset['worker'] ?? '', { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => receive(data));
      worker.addEventListener('error', () => receive({ id: asked, problem: 'worker' }));
    }
    if (request) early = 0;
    const id = request ? ++asked : asked;
    const message: Asked = { id, index, directory: await directory, request };
    if (id === asked) worker?.postMessage(message);
  };

  /** Lets the page ask for its faces (search.css): its first results stand, or nothing is in their way. */
  const dress = (): void => {
    delete document.documentElement.dataset['asked'];
  };

  const receive = (told: Told): void => {
    if (told.id !== asked) return;
    dress();
    if ('first' in told) {
      if (kept === 0) {
        showResults(list, told.first, base, 0);
        early = told.first.length;
      }
      return;
    }
    more.hidden = true;
    if ('problem' in told) {
      worker?.terminate();
      worker = null;
      list.replaceChildren();
      status.textContent = 'The search index could not be loaded.';
      showProblem(notes, navigator.onLine, () => ask(false));
    } else {
      const { answer } = told;
      status.textContent = statusOf(answer, state);
      showNotes(
        notes,
        answer,
        state.text,
        {
          asWritten: (word) => path + queryOf({ ...state, text: asWritten(state.text, word), limit: STEP }),
          query: (text) => path + queryOf({ ...state, text, limit: STEP }),
        },
        () => ask(false),
      );
      showResults(list, answer.results, base, Math.max(kept, early));
      if (answer.counts) showCounts(form, answer.counts);
      more.hidden = answer.results.length >= answer.total && !answer.more;
      if (answer.results.length < state.limit) more.hidden = true;
    }
    list.setAttribute('aria-busy', 'false');
    const next = kept > 0 ? list.children[kept]?.querySelector('a') : null;
    kept = 0;
    next?.focus();
  };

  const ask = (typing: boolean): void => {
    hints.hidden = !isEmpty(state);
    document.title = document.title.replace(
      /^.*?(?=Search)/,
      state.text.trim() ? `${state.text.trim()} – ` : '',
    );
    if (isEmpty(state)) {
      asked += 1;
      list.replaceChildren();
      notes.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      list.setAttribute('aria-busy', 'false');
      return;
    }
    list.setAttribute('aria-busy', 'true');
    send({ ...state, typing, counts: details.open });
  };

  const address = (how: 'push' | 'replace'): void => {
    clearTimeout(addressTimer);
    if (path + queryOf(state) === location.pathname + location.search) return;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', path + queryOf(state));
  };

  const read = (): State => {
    const data = new FormData(form);
    const given = new URLSearchParams();
    for (const [name, value] of data) if (typeof value === 'string' && value !== '') given.set(name, value);
    return stateFrom(`?${given}`);
  };

  const write = (): void => {
    box.value = state.text;
    for (const control of form.elements) {
      if (control instanceof HTMLSelectElement) {
        choose(
          control,
          control.name === 'sort' ? state.sort : (state.filters[control.name as 'outlet'] ?? ''),
        );
      }
      if (control instanceof HTMLInputElement && control.type === 'date') {
        control.value = state.filters[control.name as 'from'] ?? '';
      }
    }
    if (Object.keys(state.filters).length > 0 || state.sort === 'date') details.open = true;
  };

  const settle = (): void => {
    state = read();
    address(drafting ? 'replace' : 'push');
    drafting = false;
    ask(false);
  };

  if (document.activeElement === box) void send(null);
  else box.addEventListener('focus', () => send(null), { once: true });
  box.addEventListener('input', () => {
    state = read();
    if (!drafting) {
      drafting = true;
      address('push');
    } else {
      clearTimeout(addressTimer);
      addressTimer = window.setTimeout(() => address('replace'), ADDRESS_DELAY);
    }
    ask(true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  form.addEventListener('change', (event) => {
    if (event.target !== box) settle();
  });
  details.addEventListener('toggle', () => {
    if (details.open && !isEmpty(state)) ask(false);
  });
  more.addEventListener('click', () => {
    kept = list.children.length;
    state = { ...state, limit: state.limit + STEP };
    address('replace');
    ask(false);
  });
  addEventListener('popstate', () => {
    drafting = false;
    state = stateFrom(location.search);
    write();
    ask(false);
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  for (const control of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
    control.hidden = false;
    delete control.dataset['needsScript'];
  }
  // What was typed before this script came.
  if (isEmpty(state) && box.value.trim() !== '') {
    state = read();
    address('replace');
  }
  write();
  if (isEmpty(state)) dress();
  if (state.text.trim() !== '') void goAhead(state.text);
  if (isEmpty(state) && matchMedia('(pointer: fine)').matches) box.focus();
  ask(false);
};

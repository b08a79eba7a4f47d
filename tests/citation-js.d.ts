/** The parts of citation-js that the tests use; it brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(form: 'bibliography', options: { readonly template: string; readonly lang: string }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';

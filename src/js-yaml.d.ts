/** The little that is used of a package that brings no types. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unique symbol;
  export const load: (text: string, options: { readonly schema: typeof CORE_SCHEMA }) => unknown;
}

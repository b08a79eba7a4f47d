import { visible } from '../text/printable.ts';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Words as they may stand in an HTML or XML element. */
export const escaped = (words: string): string =>
  visible(words).replace(/[&<>]/g, (found) => REFERENCES[found] ?? found);

/** Words as they may stand in an HTML or XML attribute in double quotes. */
export const escapedAttribute = (words: string): string =>
  visible(words).replace(/[&<>"]/g, (found) => REFERENCES[found] ?? found);

/** A value as JSON that may stand in a `<script>` of data: no tag, comment or entity can begin in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

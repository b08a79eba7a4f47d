import labels from '../styles/fonts/franklin.woff2?url';
import phoneLabels from '../styles/fonts/franklin-phone.woff2?url';
import upright from '../styles/fonts/newsreader.woff2?url';
import display from '../styles/fonts/newsreader-display.woff2?url';
import phone from '../styles/fonts/newsreader-phone.woff2?url';

const WIDE = '(width >= 40rem)';
const PHONE = '(width < 40rem)';

/** The faces that every page is set in, and for which width of screen each is, as in `styles/fonts.css`. */
export const FACES = [
  { href: upright, media: WIDE },
  { href: display, media: WIDE },
  { href: labels, media: WIDE },
  { href: phone, media: PHONE },
  { href: phoneLabels, media: PHONE },
] as const;

import type { Span } from '../text/span.ts';

/** What part a block plays on its page: ahead of the story, in it, around it, or white space. */
export type Role = 'front' | 'body' | 'furniture' | 'gap';

/** Every kind of block, with its role and what it means to a reader. */
export const KINDS = {
  gap: { role: 'gap', meaning: 'white space between blocks' },
  stamp: { role: 'front', meaning: 'a header that the scraper added' },
  'page-title': { role: 'front', meaning: 'the title of the web page, outlet and all' },
  kicker: { role: 'front', meaning: 'a section label above the headline' },
  headline: { role: 'front', meaning: 'the headline as printed' },
  standfirst: { role: 'front', meaning: 'the summary under the headline' },
  published: { role: 'front', meaning: 'a line of printed dates' },
  byline: { role: 'front', meaning: 'who wrote the story' },
  paragraph: { role: 'body', meaning: 'a paragraph of the story' },
  crosshead: { role: 'body', meaning: 'a heading within the story' },
  caption: { role: 'body', meaning: 'words that stood under a picture' },
  credit: { role: 'body', meaning: 'agencies, contributors, initials' },
  note: { role: 'body', meaning: "a correction or an editor's note" },
  related: { role: 'furniture', meaning: 'a pointer to another story' },
  promo: { role: 'furniture', meaning: 'an invitation to subscribe, download or follow' },
  widget: { role: 'furniture', meaning: 'a share bar, a player, a counter, a notice' },
  legal: { role: 'furniture', meaning: 'copyright and terms' },
  navigation: { role: 'furniture', meaning: 'menus, breadcrumbs, tags, lists of stories' },
  comment: { role: 'furniture', meaning: "readers' comments" },
} as const satisfies Readonly<Record<string, { readonly role: Role; readonly meaning: string }>>;

export type BlockKind = keyof typeof KINDS;

/** A span with a kind; the blocks of a source tile its text. `rule` names what decided the kind. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly rule: string;
}

/** True for what a reader reads through as the story's own text; captions and credits stand beside it. */
export const isRead = (kind: BlockKind): boolean =>
  kind === 'paragraph' || kind === 'crosshead' || kind === 'note';

export const roleOf = (block: Block): Role => KINDS[block.kind].role;

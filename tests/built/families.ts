/** What kind of page an address below the base path is: pages drawn from one template share a family. */
export const familyOf = (page: string): string =>
  page
    .replace(/^\d{4}\/\d{2}\/\d{2}\/[^/]+\/source\/$/, 'source')
    .replace(/^\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/, 'story')
    .replace(/^(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/compared\/$/, 'comparison')
    .replace(/^undated\/[^/]+\/source\/$/, 'undated source')
    .replace(/^undated\/[^/]+\/$/, 'undated story')
    .replace(/^\d{4}\/\d{2}\/\d{2}\/$/, 'day')
    .replace(/^\d{4}\/\d{2}\/$/, 'month')
    .replace(/^\d{4}\/$/, 'year')
    .replace(/^([a-z]+)\/[^/]+\//, '$1/*/');

/** True for a page that leads on at once: a permanent identifier's, an event's by another of its stories. */
export const leadsOn = (html: string): boolean => html.includes('<meta http-equiv="refresh"');

/** The first page of each family. */
export const oneOfEachFamily = (pages: readonly string[]): readonly string[] => {
  const first = new Map<string, string>();
  for (const page of pages) if (!first.has(familyOf(page))) first.set(familyOf(page), page);
  return [...first.values()];
};

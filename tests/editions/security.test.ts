import { describe, expect, test } from 'vitest';
import { gatherPolicy } from '../../src/editions/policy.ts';
import { securityTxt } from '../../src/editions/security.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const contact = 'mailto:desk@archive.example';

describe('security.txt', () => {
  test('says whom to tell and until when', () => {
    expect(securityTxt({ contact, expires: '2027-01-31' }, NOW)).toBe(
      [
        'Contact: mailto:desk@archive.example',
        'Expires: 2027-01-31T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: http://localhost:4321/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('is not there unless it is asked for', () => {
    expect(securityTxt({ contact: '', expires: '' }, NOW)).toBeNull();
  });

  test.each([
    ['desk@archive.example', '2027-01-31', 'SECURITY_CONTACT must be'],
    ['mailto:a@b.example\nExpires: never', '2027-01-31', 'SECURITY_CONTACT must be'],
    [contact, '', 'needs SECURITY_EXPIRES'],
    [contact, '2027-02-30', 'needs SECURITY_EXPIRES'],
    [contact, '2026-06-01', 'has passed'],
    [contact, '2030-01-01', 'more than a year'],
  ])('%j until %j ends the build with the reason', (given, expires, words) => {
    expect(() => securityTxt({ contact: given, expires }, NOW)).toThrow(words);
  });
});

describe('the policy of a page', () => {
  const page = (more: string): Buffer =>
    Buffer.from(`<!doctype html><html><head><meta charset="utf-8"><title>x</title>${more}</head></html>`);
  const policyOf = (html: Buffer): string =>
    /Content-Security-Policy" content="([^"]*)"/.exec(html.toString())?.[1] ?? '';

  test('allows no script where there is none, data aside', () => {
    const policy = policyOf(gatherPolicy().see(page('<script type="application/ld+json">{}</script>')));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|worker-src|unsafe/);
  });

  test('allows a script of the page by its hash, and one of the site by its place', () => {
    const gathered = gatherPolicy();
    const inline = policyOf(gathered.see(page('<script>alert(1)</script>')));
    const own = policyOf(gathered.see(page('<script type="module" src="/_astro/x.js"></script>')));
    expect(inline).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    expect(own).toContain("script-src 'self';");
    expect(gathered.policy()).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    expect(gathered.policy()).toContain("frame-ancestors 'none'");
  });

  test('is the same for the same style, whatever stands around it', () => {
    const { see } = gatherPolicy();
    const styled = (words: string): string => policyOf(see(page(`<style>p{color:red}</style>${words}`)));
    expect(styled('“one”')).toContain("style-src 'self' 'sha256-");
    expect(styled('two')).toBe(styled('“one”'));
    expect(policyOf(see(page('<style>p{color:rad}</style>')))).not.toBe(styled('two'));
  });

  test('stands ahead of everything it governs', () => {
    const html = gatherPolicy().see(page('<link rel="stylesheet" href="/a.css">'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
  });
});

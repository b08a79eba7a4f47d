import { expect, test } from 'vitest';
import { addressFault } from '../../src/site/config.ts';

test.each(['https://news.example', 'http://localhost:4321', 'https://example.org/archive'])(
  '%s is an address',
  (address) => {
    expect(addressFault(address)).toBeNull();
  },
);

test.each(['news.example', 'https://', 'ftp://news.example', ''])(
  '%j is none, and the fault says what to give',
  (address) => {
    expect(addressFault(address)).toBe(
      `SITE_URL: “${address}” is no address. Give the whole of it, such as https://news.example.org.`,
    );
  },
);

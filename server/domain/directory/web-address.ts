import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';

/** Returns a canonical http(s) address, or null if the text is not one. */
export function webAddressOf(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * Returns the address of a website as somebody typed it, with `https` added if they left the scheme out.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseWebAddress(address: string, field: string): string {
  const url = siteOf(parseText(address, field, 300));
  if (url !== null) return url.href;
  throw new DomainError('INVALID_INPUT', 'Give the address of a website, for instance https://www.example.org.', field);
}

/**
 * Like `parseWebAddress`, but requires https: the platform sends people there, and nobody else should see what they read.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseSecureAddress(address: string, field: string): string {
  const url = siteOf(parseText(address, field, 300));
  if (url?.protocol === 'https:') return url.href;
  throw new DomainError(
    'INVALID_INPUT',
    'Give an address that begins with https, for instance https://www.example.org/easy-read.',
    field,
  );
}

function siteOf(text: string): URL | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  const isSite = url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  return isSite && !url.username && !url.password ? url : null;
}

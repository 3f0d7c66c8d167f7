import { DomainError } from '../../foundation/domain-error.ts';
import { givenText } from '../../foundation/given.ts';

/** An address of the web as it may stand in a document, or null when the text is none. */
export function webAddressOf(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * The address of a website, as somebody typed it; `https` where they left that out.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function givenWebAddress(address: string, field: string): string {
  const url = siteOf(givenText(address, field, 300));
  if (url !== null) return url.href;
  throw new DomainError('INVALID_INPUT', 'Give the address of a website, for instance https://www.example.org.', field);
}

/**
 * The same where people are sent there from here: what they read there is nobody else's on the way.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function givenSecureAddress(address: string, field: string): string {
  const url = siteOf(givenText(address, field, 300));
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

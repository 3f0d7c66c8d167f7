import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Why an address of the web may not be asked, or null when it may. A feed's own words (its links, where it sends us on to)
 * must not have us knock at doors inside the network we stand in.
 */
export function whyNotAsked(url: URL, allowPrivate: boolean): string | null {
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}// is not an address of the web`;
  if (url.username !== '' || url.password !== '') return 'it holds a name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !allowPrivate && !isPublic(host) ? `${host} is inside a private network` : null;
}

/** Everything but what anybody on the internet can reach: private, local, carrier-grade, mapped, tunnelled, reserved. */
export function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * Looks names up for a connection, and gives it public addresses alone: looked at where the connection is made, so that a
 * name cannot mean one address when it is checked and another when it is asked.
 */
export function lookUpPublic(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const allowed = addresses.filter(({ address }) => allowPrivate || isPublic(address));
      const [first] = allowed;
      if (first === undefined) return callback(new PrivateAddressError(`${hostname} is inside a private network`), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

/** A name that means an address inside the network we stand in. */
export class PrivateAddressError extends Error {}

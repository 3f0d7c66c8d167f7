import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
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

/** All of IPv6 that is given out to anybody (IANA, IPv6 Global Unicast Address Assignments). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
/** For protocols of the network itself, Teredo's tunnels among them (RFC 2928, RFC 4380). */
const FOR_PROTOCOLS = ipaddr.IPv6.parseCIDR('2001::/23');

/**
 * Whether an address is one that anybody on the internet can reach: not private, local, carrier-grade, tunnelled, reserved
 * or for examples (IANA, IPv4 and IPv6 Special-Purpose Address Registries). Of IPv6 only what is given out counts, so that
 * whatever else an IPv4 address is written into there (compatible, translated, mapped) is inside. An address that cannot be
 * read is not public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return (
    !(parsed instanceof ipaddr.IPv6) || (parsed.match(GIVEN_OUT) && !parsed.match(FOR_PROTOCOLS) && !parsed.zoneId)
  );
}

/**
 * Looks names up for a connection, and gives it public addresses alone: looked at where the connection is made, so that a
 * name cannot mean one address when it is checked and another when it is asked.
 */
export function lookUpPublic(isAllowed: (address: string) => boolean, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (first === undefined) return callback(new PrivateAddressError(`${hostname} is inside a private network`), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

/** Tells all the addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A name that means an address inside the network we stand in. */
export class PrivateAddressError extends Error {}

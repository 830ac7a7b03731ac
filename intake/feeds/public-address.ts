import { BlockList, isIP } from 'node:net';

/** Networks that no public site is in (IANA special-purpose address registries of IPv4 and IPv6, RFC 6890). */
const special = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
] as const;

/** The only IPv6 addresses that are given out to sites; what maps or tunnels IPv4 lies outside or is taken out again. */
const globalUnicast = ['2000::', 3] as const;
const tunnels = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const refused4 = new BlockList();
for (const [network, prefix, family] of special) refused4.addSubnet(network, prefix, family);
const allowed6 = new BlockList();
allowed6.addSubnet(...globalUnicast, 'ipv6');
const refused6 = new BlockList();
for (const [network, prefix] of tunnels) refused6.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one of a public site: not private, loopback, link-local, multicast or reserved. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused4.check(address, 'ipv4');
    case 6:
      return allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
    default:
      return false;
  }
}

import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network that an address is of: the first 24 bits of IPv4, the first 48 of IPv6. Within one
 * somebody has as many addresses as they like. What is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare
  if (isIPv4(mapped)) return mapped.split('.').slice(0, 3).join('.')
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // What `::` leaves out is zeros; a last part with dots is two groups.
  const written = before.length + after.length + (bare.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? [] : Array<string>(8 - written).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 3)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

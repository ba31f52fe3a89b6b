import { expect, test } from 'vitest'
import { mailboxOf } from '../../../server/screen/mailbox'
import { networkOf } from '../../../server/screen/network'

test.each([
  ['203.0.113.7', '203.0.113'],
  ['::ffff:203.0.113.200', '203.0.113'],
  ['2001:db8:12:3456::1', '2001:db8:12'],
  ['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12'],
  ['2001:db8::1', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['::', '0:0:0'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0'],
  ['no address', 'no address'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['Samuel@Kestrel-Trust.example', 'samuel@kestrel-trust.example'],
  ['samuel+letters+two@kestrel-trust.example', 'samuel@kestrel-trust.example'],
  ['s.amuel@kestrel-trust.example', 's.amuel@kestrel-trust.example'],
  ['s.a.muel+x@gmail.com', 'samuel@gmail.com'],
])('%s ends up in the mailbox %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox)
})

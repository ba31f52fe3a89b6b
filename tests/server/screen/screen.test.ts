import { expect, onTestFinished, test } from 'vitest'
import { Buckets } from '../../../server/screen/buckets'
import { SCREEN_LIMITS } from '../../../server/screen/limits'
import { createScreens } from '../../../server/screen/screen'

const MINUTE = 60_000
const slug = 'limes'
const SECRET = 'a secret of the test, long enough'

/** Screens with a clock that the test turns. */
function screens() {
  let time = 0
  const made = createScreens({
    secret: SECRET,
    now: () => new Date(Date.UTC(2026, 10, 2) + time),
    clock: () => time,
  })
  onTestFinished(made.stop)
  return {
    ...made,
    pass: (ms: number) => {
      time += ms
    },
  }
}

test('An office of twenty signs within three minutes from one address, each of them twice.', () => {
  const { for: from, pass } = screens()
  for (let at = 0; at < 40; at++) {
    expect(from('203.0.113.7').admit({ email: `person-${at}@office.example`, slug })).toBe(0)
    pass((3 * MINUTE) / 40)
  }
})

test('A network that sends on and on is held back, says for how long, and holds nobody else back.', () => {
  const { for: from, pass } = screens()
  let taken = 0
  while (
    from(`203.0.113.${taken % 256}`).admit({ email: `bot-${taken}@flood.example`, slug }) === 0
  )
    taken++
  expect(taken).toBe(SCREEN_LIMITS.networkAtOnce)
  const wait = from('203.0.113.9').admit({ email: 'late@flood.example', slug })
  expect(wait).toBeCloseTo(60 / SCREEN_LIMITS.networkAMinute)
  expect(from('198.51.100.1').admit({ email: 'somebody@kestrel-trust.example', slug })).toBe(0)

  pass(wait * 1000 - 1)
  expect(from('203.0.113.9').admit({ email: 'late@flood.example', slug })).toBeGreaterThan(0)
  pass(1)
  expect(from('203.0.113.9').admit({ email: 'late@flood.example', slug })).toBe(0)
})

test('Whoever has a network of addresses has one place in the count, in IPv4 as in IPv6; their neighbours have their own.', () => {
  const { for: from } = screens()
  const send = (address: string, at: number) =>
    from(address).admit({ email: `person-${at}@office.example`, slug })
  for (let at = 0; at < SCREEN_LIMITS.networkAtOnce; at++) {
    expect(send(`2001:db8:7:${at.toString(16)}::${at}`, at)).toBe(0)
    expect(send(`::ffff:203.0.113.${at}`, at + 1000)).toBe(0)
  }
  expect(send('2001:DB8:7:ffff:1:2:3:4', 100)).toBeGreaterThan(0)
  expect(send('203.0.113.250', 101)).toBeGreaterThan(0)
  expect(send('2001:db8:8::1', 102)).toBe(0)
  expect(send('203.0.114.1', 103)).toBe(0)
})

test('A mailbox is held back under all its names and from wherever it comes; another is not.', () => {
  const { for: from } = screens()
  for (let at = 0; at < SCREEN_LIMITS.mailboxAtOnce; at++) {
    expect(from(`10.0.${at}.1`).admit({ email: `victim+${at}@kestrel-trust.example`, slug })).toBe(
      0,
    )
  }
  expect(from('10.1.0.1').admit({ email: 'victim@kestrel-trust.example', slug })).toBeGreaterThan(0)
  expect(from('10.1.0.1').admit({ email: 'other@kestrel-trust.example', slug })).toBe(0)
})

test('A letter takes what a crowd sends from everywhere, and no more than a disk can bear; another letter is not held back.', () => {
  const { for: from, pass } = screens()
  let taken = 0
  const next = () => ({ email: `person-${taken}@crowd.example`, slug: `limes.token${taken}` })
  while (from(`10.${taken >> 8}.${taken & 255}.1`).admit(next()) === 0) taken++
  expect(taken).toBe(SCREEN_LIMITS.letterAtOnce)
  expect(from('192.0.2.1').admit({ ...next(), slug: 'oaks' })).toBe(0)
  pass(MINUTE)
  expect(from('192.0.2.1').admit(next())).toBe(0)
})

test('Nothing of whoever came is kept after ten minutes, nor more at once than a bound.', () => {
  let time = 0
  const clock = () => time
  const buckets = new Buckets({ atOnce: 60, aMinute: 6, mostKnown: 100, clock })
  for (let at = 0; at < 150; at++) buckets.take(`network ${at}`)
  expect(buckets.size).toBe(100)
  for (let at = 0; at < 60; at++) buckets.take('the worst of them')
  time = 10 * MINUTE
  buckets.sweep()
  expect(buckets.size).toBe(0)
})

test('A stamp tells how long ago it was made, and nobody else can make or change one.', () => {
  const { for: from, pass } = screens()
  const stamp = from('203.0.113.7').stamp()
  pass(5000)
  expect(from('198.51.100.1').shownFor(stamp)).toBe(5000)
  const [moment = '', seal] = stamp.split('.')
  const earlier = (Number.parseInt(moment, 36) - MINUTE).toString(36)
  for (const forged of [`${earlier}.${seal}`, `${moment}.`, `${moment}.x`, moment, '', 'x.y.z']) {
    expect(from('203.0.113.7').shownFor(forged), forged).toBeNull()
  }
  const other = createScreens({ secret: 'the secret of another', now: () => new Date() })
  onTestFinished(other.stop)
  expect(other.for('').shownFor(stamp)).toBeNull()
})

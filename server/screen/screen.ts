import type { Screen } from '../../app/context'
import { Buckets } from './buckets'
import { SCREEN_LIMITS } from './limits'
import { mailboxOf } from './mailbox'
import { networkOf } from './network'
import { shownAt, stampFor } from './stamp'

const MINUTE = 60_000

export interface Screens {
  /** The screen for one request, which came from an address. */
  for(address: string): Screen
  stop(): void
}

/**
 * Holds back what a program sends in place of people. Networks and mailboxes are counted in memory, in this process, and
 * forgotten as soon as the count says nothing any more: ten minutes at most. They are never written down.
 */
export function createScreens(parts: {
  secret: string
  now: () => Date
  limits?: typeof SCREEN_LIMITS
  clock?: () => number
}): Screens {
  const { secret, now, limits = SCREEN_LIMITS, clock = () => performance.now() } = parts
  const { mostKnown } = limits
  const networks = new Buckets({
    atOnce: limits.networkAtOnce,
    aMinute: limits.networkAMinute,
    mostKnown,
    clock,
  })
  const mailboxes = new Buckets({
    atOnce: limits.mailboxAtOnce,
    aMinute: limits.mailboxAMinute,
    mostKnown,
    clock,
  })
  const timer = setInterval(() => {
    networks.sweep()
    mailboxes.sweep()
  }, MINUTE).unref()

  return {
    for(address) {
      const network = networkOf(address)
      return {
        stamp: () => stampFor(secret, now()),
        shownFor(stamp) {
          const at = shownAt(secret, stamp)
          return at && now().getTime() - at.getTime()
        },
        admit(email) {
          const mailbox = mailboxOf(email)
          const wait = Math.max(
            networks.secondsUntilNext(network),
            mailboxes.secondsUntilNext(mailbox),
          )
          // Who is refused is not counted: trying again too soon makes nothing worse.
          if (wait === 0) {
            networks.take(network)
            mailboxes.take(mailbox)
          }
          return wait
        },
      }
    },
    stop: () => clearInterval(timer),
  }
}

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
 * Holds back what a program sends in place of people. Networks, mailboxes and letters are counted in memory, in this
 * process, and forgotten as soon as the count says nothing any more: ten minutes after the last form. They are never
 * written down.
 */
export function createScreens(parts: {
  secret: string
  now: () => Date
  limits?: typeof SCREEN_LIMITS
  clock?: () => number
}): Screens {
  const { secret, now, limits = SCREEN_LIMITS, clock = () => performance.now() } = parts
  const buckets = (atOnce: number, aMinute: number) =>
    new Buckets({ atOnce, aMinute, mostKnown: limits.mostKnown, clock })
  const networks = buckets(limits.networkAtOnce, limits.networkAMinute)
  const mailboxes = buckets(limits.mailboxAtOnce, limits.mailboxAMinute)
  const letters = buckets(limits.letterAtOnce, limits.letterAMinute)
  const timer = setInterval(() => {
    for (const one of [networks, mailboxes, letters]) one.sweep()
  }, MINUTE).unref()

  return {
    for: (address) => ({
      stamp: () => stampFor(secret, now()),
      shownFor(stamp) {
        const at = shownAt(secret, stamp)
        return at && now().getTime() - at.getTime()
      },
      admit({ email, slug }) {
        // An invitation after the dot is of the same letter.
        const [letter = ''] = slug.split('.')
        const counted = [
          [networks, networkOf(address)],
          [mailboxes, mailboxOf(email)],
          [letters, letter],
        ] as const
        const wait = Math.max(...counted.map(([of, name]) => of.secondsUntilNext(name)))
        // Who is refused is not counted: trying again too soon makes nothing worse.
        if (wait === 0) for (const [of, name] of counted) of.take(name)
        return wait
      },
    }),
    stop: () => clearInterval(timer),
  }
}

import type { Screen } from '../../app/context'
import { Buckets } from './buckets'
import { Floods } from './floods'
import { SCREEN_LIMITS } from './limits'
import { mailboxOf } from './mailbox'
import { networkOf } from './network'
import { shownAt, stampFor } from './stamp'
import { Work } from './work'

const MINUTE = 60_000

export interface Screens {
  /** The screen for one request, which came from an address. */
  for(address: string): Screen
  stop(): void
}

/**
 * Holds back what a program sends in place of people. Networks, mailboxes and letters are counted in memory, in this
 * process, and forgotten as soon as the count says nothing any more: ten minutes after the last form. They are never
 * written down. While forms come as a flood, each one takes work first.
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
  const floods = new Floods({
    letter: limits.letterFlood,
    instance: limits.instanceFlood,
    mostKnown: limits.mostKnown,
    clock,
  })
  const work = new Work(secret, now)
  const timer = setInterval(() => {
    for (const one of [networks, mailboxes, letters, floods, work]) one.sweep()
  }, MINUTE).unref()

  return {
    for: (address) => ({
      stamp: () => stampFor(secret, now()),
      shownFor(stamp) {
        const at = shownAt(secret, stamp)
        return at && now().getTime() - at.getTime()
      },
      isFlooded: (slug) => floods.lastsFor(letterOf(slug)),
      setWork: (about) => work.set(about),
      takeWork: (proof, about) => work.take(proof, about),
      admit({ email, slug, keepsNothing }) {
        const counted: (readonly [Buckets, string])[] = [
          [networks, networkOf(address)],
          [mailboxes, mailboxOf(email)],
        ]
        if (!keepsNothing) counted.push([letters, letterOf(slug)])
        const wait = Math.max(...counted.map(([of, name]) => of.secondsUntilNext(name)))
        // Who is refused is not counted: trying again too soon makes nothing worse.
        if (wait > 0) return wait
        for (const [of, name] of counted) of.take(name)
        floods.hear(letterOf(slug))
        return 0
      },
    }),
    stop: () => clearInterval(timer),
  }
}

/** An invitation after the dot is of the same letter. */
const letterOf = (slug: string): string => slug.split('.')[0] ?? ''

/** How much comes in by the public forms, in one place. */
export interface ScreenLimits {
  /**
   * Forms from one network (see `networkOf`): so many at once, and so many a minute after. An office of twenty that
   * signs after one call passes, with what each of them sends twice.
   */
  readonly networkAtOnce: number
  readonly networkAMinute: number
  /** Forms with one mailbox: a group address may stand for several organisations. */
  readonly mailboxAtOnce: number
  readonly mailboxAMinute: number
  /** Forms about one letter, from wherever they come: a link that goes round the world passes, a botnet fills no disk. */
  readonly letterAtOnce: number
  readonly letterAMinute: number
  /** So many networks, and mailboxes, are known at once; beyond that the one that was seen longest ago is forgotten. */
  readonly mostKnown: number
}

export const SCREEN_LIMITS: ScreenLimits = {
  networkAtOnce: 60,
  networkAMinute: 6,
  mailboxAtOnce: 10,
  mailboxAMinute: 1,
  letterAtOnce: 20_000,
  letterAMinute: 2000,
  mostKnown: 100_000,
}

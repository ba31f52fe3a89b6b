import type { FloodLimits } from './pace'

/** How much comes in by the public forms, in one place. */
export interface ScreenLimits {
  /**
   * Forms from one network (see `networkOf`): so many at once, and so many a minute after. An office of twenty that
   * signs after one call passes, with what each of them sends twice.
   */
  readonly networkAtOnce: number
  readonly networkAMinute: number
  /** Forms with one mailbox: the one of an office may stand for twenty organisations. */
  readonly mailboxAtOnce: number
  readonly mailboxAMinute: number
  /** Forms about one letter, from wherever they come: a link that goes round the world passes, a botnet fills no disk. */
  readonly letterAtOnce: number
  readonly letterAMinute: number
  /**
   * From how many forms a minute it is a flood, and down to how many it lasts, about one letter and on the whole instance. A
   * hundred organisations do not sign one letter within a minute, however far its link goes.
   */
  readonly letterFlood: FloodLimits
  readonly instanceFlood: FloodLimits
  /** So many networks, and mailboxes, are known at once; beyond that the one that was seen longest ago is forgotten. */
  readonly mostKnown: number
}

/** So many forms a minute about one letter are a flood, unless the operator says otherwise. */
export const USUAL_FLOOD = 100

/** The limits for floods where one about a letter begins with so many a minute: three letters together make one of the instance. */
export function floodsFrom(aMinute: number): Pick<ScreenLimits, 'letterFlood' | 'instanceFlood'> {
  return {
    letterFlood: { from: aMinute, until: aMinute / 5 },
    instanceFlood: { from: aMinute * 3, until: (aMinute * 3) / 5 },
  }
}

export const SCREEN_LIMITS: ScreenLimits = {
  networkAtOnce: 60,
  networkAMinute: 6,
  mailboxAtOnce: 20,
  mailboxAMinute: 1,
  letterAtOnce: 20_000,
  letterAMinute: 2000,
  ...floodsFrom(USUAL_FLOOD),
  mostKnown: 100_000,
}

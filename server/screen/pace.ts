/** How fast forms come, and whether they come as a flood. */
export interface Pace {
  /** As many as come in a minute, where they go on to come like this. */
  readonly aMinute: number
  /** When that was so, in milliseconds. */
  readonly at: number
  readonly isFlood: boolean
}

/** A flood begins with so many a minute, and lasts until there are only so many: between the two, what is so stays so. */
export interface FloodLimits {
  readonly from: number
  readonly until: number
}

const MINUTE = 60_000

export const CALM: Pace = { aMinute: 0, at: 0, isFlood: false }

/**
 * The pace at a later moment, with nothing more come: what came counts for less and less (a third of it after a minute), so
 * that a flood ends by itself.
 */
export function paceAt(pace: Pace, now: number, { until }: FloodLimits): Pace {
  const aMinute = pace.aMinute * Math.exp(-(now - pace.at) / MINUTE)
  return { aMinute, at: now, isFlood: pace.isFlood && aMinute > until }
}

/** The pace once one more has come. */
export function paceWithOneMore(pace: Pace, now: number, limits: FloodLimits): Pace {
  const before = paceAt(pace, now, limits)
  const aMinute = before.aMinute + 1
  return { aMinute, at: now, isFlood: before.isFlood || aMinute >= limits.from }
}

/**
 * How a form came that anybody may send: `calm` where no flood lasts; else `proven` with a proof of work beside it, or
 * `unproven`, so that nothing tells it from what a program sends.
 */
export type Came = 'calm' | 'proven' | 'unproven'

/** How a public form came, as far as it tells a program from a person. */
export interface Arrival {
  /** What stands in the field that nobody sees. */
  readonly trap: string
  /** For how many milliseconds the form had been shown; null where it does not say so in our own words. */
  readonly shownFor: number | null
}

/** Nobody reads and fills in a form faster than this, in milliseconds, and after that they should read it again. */
const SOONEST = 2000
const LATEST = 24 * 3_600_000

const KEPT = 'Nothing that you wrote is lost.'

/** True where a form may be sent once more with the stamp that it has: time goes on counting from when it was first shown. */
export const isStampGood = (shownFor: Arrival['shownFor']): shownFor is number =>
  shownFor !== null && shownFor <= LATEST

/** Why a form is shown again, as sentences; null where a person may well have sent it. */
export function whyShownAgain({ trap, shownFor }: Arrival): string | null {
  if (trap !== '') {
    return `A field that should stay empty was filled in, perhaps by a program that fills in forms for you. ${KEPT} We have emptied that field: look over the others, and send the form again.`
  }
  if (!isStampGood(shownFor)) {
    return `This page was open for more than a day. ${KEPT} Look whether the letter still says what you agree to, and send the form again.`
  }
  if (shownFor < SOONEST) {
    return `This came faster than anybody writes, and we took it for a program. ${KEPT} Wait a moment, and send the form again.`
  }
  return null
}

/** What somebody reads where too many forms have come from their network, with their email or about the letter; `seconds` until one is taken again. */
export function whyNotNow(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `Very many forms have come about this letter, from your network or with this email in a short time, so this one was not taken. ${KEPT} Send it again in ${wait}.`
}

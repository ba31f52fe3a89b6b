import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { emailAddress } from '../fields.server'
import { isTimeZone } from './deadline'

/** What the sign-on page says above a letter. */
export interface SigningTerms {
  /** Who asks whom for what, in the coalition's words. */
  readonly ask: string
  /** The last moment to sign. */
  readonly signBy: Date
  /** Whose clocks the page tells it by: IANA, `Europe/London`. */
  readonly timeZone: string
  /** Where questions about signing go; everybody sees it. */
  readonly contactEmail: string
}

const LONGEST_ASK = 2000
const LONGEST_OPEN = 2 * 366 * 86_400_000

/** All that is wrong with what the sign-on page is to say, so that a form can show it at once. */
export function wrongInTerms(actor: Actor, terms: SigningTerms): Invalid[] {
  return [readAsk, readTimeZone, readSignBy, readContact].flatMap((read) => {
    try {
      read(terms, actor)
      return []
    } catch (error) {
      if (error instanceof Invalid) return [error]
      throw error
    }
  })
}

/** What the sign-on page is to say, as the store keeps it. Throws `Invalid` on a field. */
export const termsOf = (actor: Actor, terms: SigningTerms) => ({
  ask: readAsk(terms),
  contact_email: readContact(terms),
  sign_by: readSignBy(terms, actor),
  time_zone: readTimeZone(terms),
})

function readAsk(terms: SigningTerms): string {
  const ask = terms.ask.trim()
  if (ask === '') throw new Invalid('Write who asks whom for what, in a sentence or two.', 'ask')
  if (ask.length > LONGEST_ASK) {
    throw new Invalid(`Write at most ${LONGEST_ASK.toLocaleString('en-GB')} characters.`, 'ask')
  }
  return ask
}

const readContact = (terms: SigningTerms): string =>
  emailAddress(terms.contactEmail, 'contactEmail')

function readTimeZone({ timeZone }: SigningTerms): string {
  if (!isTimeZone(timeZone)) throw new Invalid('Choose whose clocks count.', 'timeZone')
  return timeZone
}

/** The last moment to sign, as an instant. Throws `Invalid` on `signBy`. */
export function readSignBy({ signBy }: Pick<SigningTerms, 'signBy'>, actor: Actor): string {
  // A date that cannot be read is no number, and so not later either.
  if (!(signBy.getTime() > actor.now.getTime())) {
    throw new Invalid('Choose a day and time that is still to come.', 'signBy')
  }
  // Contact data is kept until four weeks after it: a day without end would keep it without end.
  if (signBy.getTime() > actor.now.getTime() + LONGEST_OPEN) {
    throw new Invalid('Choose a day within the next two years.', 'signBy')
  }
  return signBy.toISOString()
}

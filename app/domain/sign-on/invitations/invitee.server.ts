import { Invalid } from '../../errors.server'
import { languageTag } from '../../letters/naming.server'
import { optionalLine } from '../signing/claim.server'
import { emailAddress, organisationName } from '../signing/names.server'

/** An organisation that is to be invited to sign, as somebody wrote it down. */
export interface WrittenInvitee {
  readonly organisation: string
  readonly email: string
  /** The contact's name. */
  readonly name?: string | undefined
  /** BCP 47. */
  readonly language?: string | undefined
  /** How many days it takes to decide. */
  readonly daysNeeded?: string | undefined
}

/** The same, read and checked. */
export interface Invitee {
  readonly organisation: string
  readonly email: string
  readonly name: string | null
  readonly language: string | null
  readonly daysNeeded: number | null
}

const MOST_DAYS = 366

/** Reads who is to be invited. Throws `Invalid` on the first field that is wrong. */
export const readInvitee = (written: WrittenInvitee): Invitee => ({
  organisation: organisationName(written.organisation),
  email: emailAddress(written.email),
  name: optionalLine(written.name ?? null, 'name'),
  language: written.language?.trim() ? languageTag(written.language.trim()) : null,
  daysNeeded: days(written.daysNeeded?.trim() ?? ''),
})

function days(text: string): number | null {
  if (text === '') return null
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
    throw new Invalid(`Write the days that they need as a number up to ${MOST_DAYS}.`, 'daysNeeded')
  }
  return count
}

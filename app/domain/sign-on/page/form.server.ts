import { z } from 'zod'
import type { Saying } from '../../../words/words'
import { Invalid } from '../../errors.server'
import { optionalLine, publicSentence, requiredKind } from '../signing/claim.server'
import {
  emailAddress,
  optionalEmail,
  organisationName,
  required,
  websiteAddress,
} from '../signing/names.server'

/** A field that the domain reads: what it refuses is said of the field, beside all the others. */
const readBy = <T>(read: (text: string) => T) =>
  z
    .string()
    .optional()
    .transform((text, context): T => {
      try {
        return read(text ?? '')
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        context.addIssue({ code: 'custom', message: error.message, params: { refused: error } })
        return z.NEVER
      }
    })

/** The refusal of the domain that an issue with a form came from, to be said in another language; null for any other issue. */
export function refusedIn(issue: object): Invalid | null {
  const params = 'params' in issue ? issue.params : null
  const refused =
    params && typeof params === 'object' && 'refused' in params ? params.refused : null
  return refused instanceof Invalid ? refused : null
}

/** One of some values, as a choice of radio buttons or one box to tick sends it; or why it is not taken. */
const oneOf = <const Value extends string>(values: readonly Value[], why: Saying) =>
  readBy((text): Value => {
    const value = values.find((one) => one === text)
    if (value === undefined) throw new Invalid(why)
    return value
  })

const optional = (field: string) => readBy((text) => optionalLine(text, field))
const name = readBy((text) => required(text, 'name', ({ t }) => t('refusals.name')))
const role = readBy((text) => required(text, 'role', ({ t }) => t('refusals.role')))
const email = readBy((text) => emailAddress(text))
const ticked = (why: Saying) => oneOf(['on'], why)

const forOrganisation = {
  organisation: readBy(organisationName),
  kind: readBy(requiredKind),
  country: readBy((text) => required(text, 'country', ({ t }) => t('refusals.country'))),
  website: readBy(websiteAddress),
  number: optional('number'),
  sentence: readBy(publicSentence),
  role,
  name,
  filledBy: optional('filledBy'),
  copyTo: readBy((text) => optionalEmail(text, 'copyTo')),
  naming: oneOf(['organisation', 'person', 'none'], ({ t }) => t('refusals.naming')),
}
const authority = ticked(({ t }) => t('refusals.authority'))

const forBook = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

/** What is no number is that of no text: they are shown the text as it is. */
const NO_VERSION = 0

/** Of the text that they had before them. */
const version = z.coerce.number().int().catch(NO_VERSION)

/** In which language that was, BCP 47. */
const text = z.string().optional()

const forPerson = {
  name,
  role: readBy((text) => required(text, 'role', ({ t }) => t('refusals.personRole'))),
  employer: optional('employer'),
  sentence: readBy(publicSentence),
  naming: oneOf(['person', 'none'], ({ t }) => t('refusals.naming')),
}

/** What stands under the letter and who stands for it, to be changed. */
export const signatorySchema = z.object(forOrganisation)
/** The same where somebody who considered it signs after all. */
export const signAfterAllSchema = signatorySchema.extend({ authority, version, text, forBook })
/** To sign for an organisation. */
export const signSchema = signAfterAllSchema.extend({ email })
/** What a person wrote who signs in a personal capacity, to be changed. */
export const personSchema = z.object(forPerson)
/** To sign in a personal capacity. */
export const signAsPersonSchema = personSchema.extend({
  version,
  text,
  email,
  authority: ticked(({ t }) => t('refusals.personAuthority')),
})
/** The day on which they decide. */
const until = readBy((text) => required(text, 'until', ({ t }) => t('refusals.until')))
export const daySchema = z.object({ until })
/** To say that an organisation is considering it. */
export const consideringSchema = z.object({
  organisation: forOrganisation.organisation,
  name,
  role,
  email,
  until,
  text,
})
/** To write down a yes that came by another way. */
export const byHandSchema = signatorySchema.omit({ filledBy: true, copyTo: true }).extend({
  version,
  email,
  name: readBy((text) => required(text, 'name', 'Write who said it.')),
  role: readBy((text) => required(text, 'role', 'Write their role in the organisation.')),
  toldOn: z.string({ error: 'Choose the day on which they said it.' }),
  toldHow: z.string({ error: 'Choose how they said it.' }),
})
/** What an organisation's entry in the book says, to be changed. */
export const bookEntrySchema = signatorySchema
  .pick({
    organisation: true,
    kind: true,
    country: true,
    website: true,
    number: true,
    name: true,
    role: true,
  })
  .extend({ daysToDecide: z.string().default('') })
/** For a link that is sent again. */
export const emailSchema = z.object({ email })

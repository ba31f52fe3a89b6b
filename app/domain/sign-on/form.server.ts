import { z } from 'zod'
import { Invalid } from '../errors.server'
import { emailAddress, organisationName, required, websiteAddress } from './names.server'

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
        context.addIssue({ code: 'custom', message: error.message })
        return z.NEVER
      }
    })

/** What stands under the letter and who stands for it: asked when signing and when changing it. */
export const signatorySchema = z.object({
  organisation: readBy(organisationName),
  website: readBy(websiteAddress),
  role: readBy((text) => required(text, 'role', 'Write your role in the organisation.')),
  name: readBy((text) => required(text, 'name', 'Write your full name.')),
  naming: z.enum(['organisation', 'person', 'none'], {
    error: 'Choose what may be named in public.',
  }),
})

export const signSchema = signatorySchema.extend({
  /** Of the text that they had before them. */
  version: z.coerce.number().int(),
  email: readBy(emailAddress),
  authority: z.literal('on', {
    error:
      'Tick this if you may sign for your organisation. If not, pass the page on to somebody who may.',
  }),
})

import { z } from 'zod'

const written = z.string().optional().default('')
/** A box that is ticked says so; one that is not says nothing. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** What the form of the settings sends. What its words say is judged by the domain. */
export const settingsSchema = z.object({
  listing: z.enum(['listed', 'unlisted', 'invited']),
  banner: written,
  namesShown: z.enum(['at once', 'at launch']),
  declaration: written,
  graceDays: z.coerce.number(),
  allowsUnnamed: ticked,
  allowsPersons: ticked,
})

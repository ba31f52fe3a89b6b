import { z } from 'zod'

const written = z.string().optional().default('')

const terms = {
  ask: written,
  signBy: written,
  time: written,
  timeZone: written,
  contactEmail: written,
}

/** The forms of the page. What they say is judged by the domain. */
export const finalSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('fix'), without: z.coerce.number().int().min(0).default(0) }),
  z.object({ intent: z.literal('open'), version: written, ...terms }),
  z.object({ intent: z.literal('change'), ...terms }),
])

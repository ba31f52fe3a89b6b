import { z } from 'zod'

/** What the forms of the page send. */
export const closedSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('reopen'),
    signBy: z.iso.date({ error: 'Choose the day until which organisations may sign.' }),
  }),
  z.object({
    intent: z.literal('sent'),
    sentOn: z.iso.date({ error: 'Choose the day on which it was sent.' }),
  }),
  z.object({ intent: z.literal('not-sent') }),
])

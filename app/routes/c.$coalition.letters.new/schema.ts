import { z } from 'zod'
import { TEMPLATES } from '../../document/templates'

const WAYS = ['blank', 'file', ...TEMPLATES.map(({ name }) => name)] as const

/** How a letter begins: on a blank page, from a template, or with a file. */
export const beginSchema = z
  .object({
    begin: z.enum(WAYS, { error: 'Choose how the letter begins.' }),
    title: z.string().trim().max(300, 'Write at most 300 characters.').optional(),
    file: z.instanceof(File).optional(),
    language: z.string({ error: 'Choose a language.' }),
  })
  .superRefine(({ begin, title, file }, context) => {
    if (begin === 'file' && !file) {
      context.addIssue({ code: 'custom', path: ['file'], message: 'Choose the file.' })
    }
    if (begin !== 'file' && !title) {
      context.addIssue({
        code: 'custom',
        path: ['title'],
        message: 'Write a title. It can be changed in the text at any time.',
      })
    }
  })

export type Begin = z.infer<typeof beginSchema>

import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { refusedIn } from '../domain/sign-on/page/form.server'
import type { Words } from '../words/words'

/** A form that was sent, read by its schema: what is wrong with a field is said in these words. */
export const parsedForm = <Schema extends z.ZodType>(
  form: FormData,
  { schema, words }: { schema: Schema; words: Words },
) =>
  parseWithZod(form, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) =>
      issues.map((issue) => refusedIn(issue)?.in(words) ?? issue.message),
  })

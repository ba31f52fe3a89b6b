import { parseWithZod } from '@conform-to/zod/v4'
import { data, type HeadersFunction, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { AppContext } from '../context'
import { isStampGood, whyNotNow, whyShownAgain } from '../domain/sign-on/screening'
import { wrongFrom } from './invalid'
import { refusing } from './refusals'

/**
 * Takes a form that anybody may send, once all that was written is right and a person may well have sent it. Answers with a
 * redirect, or with the form and all that was written: 422 where something should change, 429 with a time where it should
 * only wait.
 */
export async function takePublicForm<Schema extends z.ZodType<{ email: string }>>(
  context: AppContext,
  request: Request,
  form: {
    /** The letter that it is about, as its address has it. */
    slug: string
    schema: Schema
    act: (written: z.output<Schema>) => Promise<unknown>
    /** Where it leads. Nothing of what was written is in the address. */
    next: string
  },
) {
  const sent = await request.formData()
  const submission = parseWithZod(sent, { schema: form.schema })
  const shown = textOf(sent, 'shown')
  const shownFor = context.screen.shownFor(shown)
  const again = (wrong: Parameters<typeof submission.reply>[0], init: ResponseInit) => {
    const reply = submission.reply(wrong)
    const stamp = isStampGood(shownFor) ? shown : context.screen.stamp()
    return data({ ...reply, initialValue: { ...reply.initialValue, shown: stamp } }, init)
  }

  if (submission.status !== 'success') return again({}, { status: 422 })
  const why = whyShownAgain({ trap: textOf(sent, 'remark'), shownFor })
  if (why) return again({ formErrors: [why] }, { status: 422 })
  const seconds = context.screen.admit({ email: submission.value.email, slug: form.slug })
  if (seconds > 0) {
    const headers = { 'Retry-After': String(Math.ceil(seconds)) }
    return again({ formErrors: [whyNotNow(seconds)] }, { status: 429, headers })
  }
  try {
    await refusing(form.act(submission.value))
  } catch (error) {
    return again(wrongFrom(error), { status: 422 })
  }
  return redirect(form.next, 303)
}

/** For the `headers` of a route with such a form: a page that says when to try again says it to programs too. */
export const waitHeaders: HeadersFunction = ({ actionHeaders }) => actionHeaders

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

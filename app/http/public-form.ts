import { parseWithZod } from '@conform-to/zod/v4'
import { data, type HeadersFunction, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { AppContext } from '../context'
import { isStampGood, whyNotNow, whyShownAgain } from '../domain/sign-on/screening'
import { wrongFrom } from './invalid'
import { refusing } from './refusals'

/** A form that anybody may send about a letter. */
export interface PublicForm<Schema extends z.ZodType<{ email: string }>> {
  /** The letter that it is about, as its address has it. */
  readonly slug: string
  readonly schema: Schema
  /** Where it leads. Nothing of what was written is in the address. */
  readonly next: string
}

/**
 * Takes a form that anybody may send, once all that was written is right and a person may well have sent it. Answers with a
 * redirect, or with the form and all that was written: 422 where something should change, 429 with a time where it should
 * only wait.
 */
export async function takePublicForm<Schema extends z.ZodType<{ email: string }>>(
  context: AppContext,
  request: Request,
  form: PublicForm<Schema> & { act: (written: z.output<Schema>) => Promise<unknown> },
) {
  const read = await readPublicForm(context, request, form)
  if ('shownAgain' in read) return read.shownAgain
  return (
    waitOrNull(read, context.screen.admit(read.about)) ??
    (await actOn(read, () => form.act(read.written), form.next))
  )
}

/** What was sent, read; or the answer that shows it again, for something should change or a program sent it. */
export async function readPublicForm<Schema extends z.ZodType<{ email: string }>>(
  context: AppContext,
  request: Request,
  form: PublicForm<Schema>,
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
  if (submission.status !== 'success') return { shownAgain: again({}, { status: 422 }) }
  const why = whyShownAgain({ trap: textOf(sent, 'remark'), shownFor })
  if (why) return { shownAgain: again({ formErrors: [why] }, { status: 422 }) }
  const about = { email: submission.value.email, slug: form.slug }
  return { sent, written: submission.value, about, again }
}

type Again = Extract<Awaited<ReturnType<typeof readPublicForm>>, { again: unknown }>['again']

/** The answer that says in how many seconds the form may be sent again; null where it is taken now. */
export function waitOrNull({ again }: { again: Again }, seconds: number) {
  if (seconds <= 0) return null
  const headers = { 'Retry-After': String(Math.ceil(seconds)) }
  return again({ formErrors: [whyNotNow(seconds)] }, { status: 429, headers })
}

/** Does what a form asks for and leads on; shows it again with what the domain refuses. */
export async function actOn(
  { again }: { again: Again },
  act: () => Promise<unknown>,
  next: string,
) {
  try {
    await refusing(act())
  } catch (error) {
    return again(wrongFrom(error), { status: 422 })
  }
  return redirect(next, 303)
}

/** For the `headers` of a route with such a form: a page that says when to try again says it to programs too. */
export const waitHeaders: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** The words in a field of a form; none where there is no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

import { data, type HeadersFunction, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { AppContext } from '../context'
import { NotFound } from '../domain/errors.server'
import { isStampGood, whyNotNow, whyShownAgain } from '../domain/sign-on/floods/screening'
import { enterByAddress } from '../domain/sign-on/page/door.server'
import type { Language } from '../words/languages'
import type { Reading } from '../words/reading'
import type { Words } from '../words/words'
import { drawnAnew } from './drawn-anew'
import { wrongFrom } from './invalid'
import { parsedForm } from './parsed-form'
import { refusing } from './refusals'
import { sentForm } from './sent-form'

/** What was written in a form, with the language in which it was read. */
export type Written<Schema extends z.ZodType> = z.output<Schema> & { readonly language: Language }

/** A form that anybody may send about a letter. */
export interface PublicForm<Schema extends z.ZodType<{ email: string }>> {
  /** The letter that it is about, as its address has it. */
  readonly slug: string
  readonly schema: Schema
  /** Where it leads, in the language that was chosen. Nothing of what was written is in the address. */
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
  form: PublicForm<Schema> & { act: (written: Written<Schema>) => Promise<unknown> },
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
  const words = await wordsFor(context, form.slug)
  const sent = await sentForm(request, words)
  const anew = drawnAnew(request, sent)
  if (anew) return { shownAgain: data(anew) }
  const submission = parsedForm(sent, { schema: form.schema, words })
  const shown = textOf(sent, 'shown')
  const shownFor = context.screen.shownFor(shown)
  const again = (wrong: Parameters<typeof submission.reply>[0], init: ResponseInit) => {
    const reply = submission.reply(wrong)
    const stamp = isStampGood(shownFor) ? shown : context.screen.stamp()
    return data({ ...reply, initialValue: { ...reply.initialValue, shown: stamp } }, init)
  }
  if (submission.status !== 'success') return { shownAgain: again({}, { status: 422 }) }
  const why = whyShownAgain({ trap: textOf(sent, 'remark'), shownFor }, words)
  if (why) return { shownAgain: again({ formErrors: [why] }, { status: 422 }) }
  const about = { email: submission.value.email, slug: form.slug }
  const written: Written<Schema> = { ...submission.value, language: words.language }
  return { sent, written, about, again, words, reading: context.reading }
}

type Again = Extract<Awaited<ReturnType<typeof readPublicForm>>, { again: unknown }>['again']

/** The answer that says in how many seconds the form may be sent again; null where it is taken now. */
export function waitOrNull({ again, words }: { again: Again; words: Words }, seconds: number) {
  if (seconds <= 0) return null
  const headers = { 'Retry-After': String(Math.ceil(seconds)) }
  return again({ formErrors: [whyNotNow(seconds, words)] }, { status: 429, headers })
}

/** Does what a form asks for and leads on; shows it again with what the domain refuses. */
export async function actOn(
  { again, words, reading }: { again: Again; words: Words; reading: Reading },
  act: () => Promise<unknown>,
  next: string,
) {
  try {
    await refusing(act(), reading)
  } catch (error) {
    return again(wrongFrom(error, words), { status: 422 })
  }
  return redirect(reading.to(next), 303)
}

/** The words of who sends a form: they read it in the letter's language where they asked for none of ours. */
async function wordsFor({ db, actor, reading }: AppContext, slug: string): Promise<Words> {
  if (reading.asked) return reading.words
  try {
    return reading.ofLetter((await enterByAddress(db, actor, slug)).version.language)
  } catch (error) {
    // Whatever is about no letter that they may see is refused, or done, in English.
    if (error instanceof NotFound) return reading.words
    throw error
  }
}

/** For the `headers` of a route with such a form: a page that says when to try again says it to programs too. */
export const waitHeaders: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** The words in a field of a form; none where there is no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

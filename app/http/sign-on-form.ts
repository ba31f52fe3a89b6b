import { createHash } from 'node:crypto'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { AppContext } from '../context'
import type { Came } from '../domain/sign-on/floods/screening'
import {
  actOn,
  type PublicForm,
  readPublicForm,
  textOf,
  type Written,
  waitOrNull,
} from './public-form'

/** What the page needs that has the browser do some work before a form is taken: see `Checking`. */
export interface Check {
  /** The work, as JSON. */
  readonly work: string
  /** All that was sent, to be sent once more: names and words. */
  readonly fields: readonly (readonly [string, string])[]
}

/**
 * Takes a form by which somebody comes under a letter, as `takePublicForm`. While a flood lasts it answers with a `check`
 * first; whoever comes back without having done the work is held until a coordinator lets them in.
 */
export async function takeSignOnForm<Schema extends z.ZodType<{ email: string }>>(
  context: AppContext,
  request: Request,
  form: PublicForm<Schema> & {
    act: (written: Written<Schema>, came: Came) => Promise<unknown>
    /** Where it leads who is held. */
    nextWhenHeld: string
  },
) {
  const read = await readPublicForm(context, request, form)
  if ('shownAgain' in read) return read.shownAgain
  const { sent, written, about } = read
  const { screen } = context
  const came = screen.isFlooded(form.slug) ? await cameInFlood(screen, sent) : 'calm'
  if (!came) {
    return (
      waitOrNull(read, screen.admit({ ...about, keepsNothing: true })) ??
      data({ check: await newCheck(screen, sent) })
    )
  }
  // Whoever has done the work was counted as it was set.
  const wait = came === 'proven' ? null : waitOrNull(read, screen.admit(about))
  if (wait) return wait
  const next = came === 'unproven' ? form.nextWhenHeld : form.next
  return actOn(read, () => form.act(written, came), next)
}

/** Fields that the check itself adds to a form. */
const OF_CHECK = ['proof', 'unproven']

/** How a form came while a flood lasts; null where its work is still to be set. */
async function cameInFlood(screen: AppContext['screen'], sent: FormData): Promise<Came | null> {
  const proof = textOf(sent, 'proof')
  if (proof !== '' && (await screen.takeWork(proof, contentOf(sent)))) return 'proven'
  return textOf(sent, 'unproven') === 'on' ? 'unproven' : null
}

async function newCheck(screen: AppContext['screen'], sent: FormData): Promise<Check> {
  return { work: await screen.setWork(contentOf(sent)), fields: wordsIn(sent) }
}

const wordsIn = (sent: FormData): [string, string][] =>
  [...sent].flatMap(([name, value]) =>
    typeof value === 'string' && !OF_CHECK.includes(name) ? [[name, value]] : [],
  )

/** What a form says, by which its work is bound to it: another form takes other work. */
const contentOf = (sent: FormData): string =>
  createHash('sha256')
    .update(JSON.stringify(wordsIn(sent)))
    .digest('base64url')

import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { Invalid, Refused } from '../../errors.server'
import { type Outcome, together } from '../../together.server'
import { isOpen, type PublicLetterRows } from '../opening.server'
import { type Entered, enterByAddress } from '../page/door.server'
import { type FormTerms, termsFor } from '../terms.server'
import { type EnteredContact, type Entry, writeEntries } from './entries.server'
import { withFewLinks } from './link-limit.server'

/** A form that somebody sent, read and checked but for what its letter has to say to it. */
export interface Form
  extends Pick<Entry, 'signatory' | 'key' | 'claim' | 'email' | 'came' | 'baseUrl'> {
  /** As the letter's address has it: after a dot the token of an invitation. */
  readonly slug: string
  /** The number of the text that they had before them, where they sign it. */
  readonly version?: number
  /** What is kept of the contact beside that. Throws `Invalid` where the letter does not allow what they wrote. */
  readonly contactUnder: (open: PublicLetterRows, terms: FormTerms) => EnteredContact
}

/**
 * Makes sure that a letter may be signed now; `version` is the number of the text that they had
 * before them. Throws `Invalid` once it is closed or says something else.
 */
export function requireOpen(actor: Actor, found: PublicLetterRows, version?: number): void {
  if (!isOpen(found.letter, actor.now)) throw new Invalid(({ t }) => t('refusals.closed'))
  if (version !== undefined && found.version.number !== version) {
    throw new Invalid(({ t }) => t('refusals.textChanged'))
  }
}

/**
 * Writes a signature down as unconfirmed and sends the link to confirm it; to who has confirmed
 * already, the link to what is theirs. The answer is the same either way, so that nobody learns from
 * a form who is here already. What comes in a flood is held apart, and no message is sent of what
 * nothing tells from a program. Where a link is passed on widely, all who send the form at the same time are
 * written down together. Throws `NotFound`, or `Invalid` on a field or on the whole form.
 */
export const enter = (db: Database, actor: Actor, form: Form): Promise<void> =>
  enterTogether(db, { ...form, actor })

type Sent = Form & { readonly actor: Actor }

const enterTogether = together(async (tx, forms: readonly Sent[]) => {
  const letterAt = readingOnce(tx)
  const read: (Entry | Refused)[] = []
  for (const form of forms) {
    try {
      const { open, terms } = await letterAt(form.actor, form.slug)
      requireOpen(form.actor, open, form.version)
      read.push({ ...form, ...open, contact: form.contactUnder(open, terms) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      read.push(error)
    }
  }
  const entries = read.flatMap((one) => (one instanceof Refused ? [] : one))
  const taken = new Set(await withFewLinks(tx, entries))
  await writeEntries(tx, [...taken])
  return read.map((one): Outcome => {
    if (one instanceof Refused) return one
    return taken.has(one) ? null : new Invalid(({ t }) => t('refusals.tooMany', AN_HOUR))
  })
})

const AN_HOUR = { minutes: 60 }

interface OpenLetter {
  readonly open: Entered
  readonly terms: FormTerms
}

/** Reads a letter once for all who come to it by the same address and may see the same of it. */
function readingOnce(tx: Database): (actor: Actor, slug: string) => Promise<OpenLetter> {
  const read = new Map<string, Promise<OpenLetter>>()
  return (actor, slug) => {
    const who = actor.kind === 'person' ? actor.account.id : actor.kind
    const key = `${who} ${slug}`
    const found = read.get(key) ?? readLetter(tx, actor, slug)
    read.set(key, found)
    return found
  }
}

async function readLetter(tx: Database, actor: Actor, slug: string): Promise<OpenLetter> {
  const open = await enterByAddress(tx, actor, slug)
  return { open, terms: await termsFor(tx, open.letter.id) }
}

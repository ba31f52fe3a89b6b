import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { renameAccount, sessionsOf } from '../../../prisma-free-db/queries/accounts'
import { bookEntriesByEmail } from '../../../prisma-free-db/queries/book'
import { openInvitationsTo } from '../../../prisma-free-db/queries/invitations'
import { membershipsOf } from '../../../prisma-free-db/queries/members'
import { commentsBy } from '../../../prisma-free-db/queries/threads'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { type Actor, instantOf, requirePerson } from '../actor.server'
import { oneLine } from '../fields.server'

/** Everything that the instance keeps about a person outside of the letters that they wrote in. */
export interface KeptAboutYou {
  readonly name: string
  readonly email: string
  readonly since: string
  readonly isOperator: boolean
  readonly isSample: boolean
  /** Browsers that are signed in: since when, and until when if nobody comes back. */
  readonly sessions: readonly { since: string; until: string }[]
  readonly places: readonly {
    readonly coalition: string | null
    readonly slug: string
    readonly organisation: string | null
    readonly role: Role
    readonly since: string
  }[]
  readonly invitations: readonly { coalition: string | null; at: string }[]
  /** Their entries in organisation books, by the email that they sign in with. */
  readonly books: readonly {
    readonly coalition: string | null
    readonly organisation: string
    readonly kind: string | null
    readonly country: string | null
    readonly website: string | null
    readonly number: string | null
    readonly name: string
    readonly role: string
    readonly daysToDecide: number | null
    readonly language: string
    readonly since: string
    /** A day, `2027-11-28`. */
    readonly until: string
  }[]
  /** What they said in comments, oldest first; the letter is named where they may read it still. */
  readonly comments: readonly { letter: string | null; at: string; words: string }[]
}

/** Changes the name that others see. Throws `Invalid` on `name`. */
export function rename(db: Database, actor: Actor, name: string): Promise<void> {
  return atomically(db, async (tx) => {
    const { account } = requirePerson(actor)
    const line = oneLine(name, { field: 'name', missing: 'Write your name.' })
    await renameAccount(tx, account.id, line)
  })
}

/** What is kept about the person who asks, and about nobody else. */
export async function keptAboutYou(db: Database, actor: Actor): Promise<KeptAboutYou> {
  const { account } = requirePerson(actor)
  const [sessions, places, invitations, books, comments] = await Promise.all([
    sessionsOf(db, account.id),
    membershipsOf(db, account.id),
    openInvitationsTo(db, account.email, instantOf(actor)),
    bookEntriesByEmail(db, account.email, instantOf(actor).slice(0, 10)),
    commentsBy(db, account.id),
  ])
  return {
    name: account.name,
    email: account.email,
    since: account.created_at,
    isOperator: account.is_operator === 1,
    isSample: account.is_sample === 1,
    sessions: sessions.map((row) => ({ since: row.created_at, until: row.expires_at })),
    places: places.map(({ created_at, ...place }) => ({ ...place, since: created_at })),
    invitations: invitations.map((row) => ({ coalition: row.coalition, at: row.created_at })),
    books: books
      .filter((row) => row.is_sample === account.is_sample)
      .map((row) => ({
        coalition: row.coalition,
        organisation: row.organisation,
        kind: row.kind,
        country: row.country,
        website: row.website,
        number: row.number,
        name: row.name,
        role: row.role,
        daysToDecide: row.days_to_decide,
        language: row.language,
        since: row.created_at,
        until: row.renew_by,
      })),
    comments: comments.map((row) => ({ letter: row.letter, at: row.created_at, words: row.body })),
  }
}

import type { Database } from '../../../../prisma-free-db/open'
import { membersIn, organisationsIn } from '../../../../prisma-free-db/queries/members'
import { mentionsIn } from '../../../../prisma-free-db/queries/mentions'
import {
  commentsIn,
  findThread,
  type ThreadRow,
  threadsIn,
} from '../../../../prisma-free-db/queries/threads'
import type { Role } from '../../../../prisma-free-db/tables/coalitions'
import type { Somebody, Talk } from '../../../document/talk'
import { type Actor, accountIdOf, requirePerson } from '../../actor.server'
import { Forbidden, NotFound } from '../../errors.server'
import { type Letter, mayActAs, requireLetter } from '../access.server'
import { placesIn } from '../live/hands.server'

/** The comments on a letter, for whoever may read it; those for coordinators only are only for them. */
export async function talkOf(db: Database, actor: Actor, letterId: string): Promise<Talk> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const coordinates = mayActAs(role, 'coordinator')
  const rows = await threadsIn(db, letterId, { withCoordinators: coordinates })
  const comments = await commentsIn(db, letterId)
  const mentions = await mentionsIn(db, letterId)
  const people = await peopleOf(db, letter)
  const you = accountIdOf(actor)
  const somebody = (id: string | null, name: string | null): Somebody => {
    const { organisation = null, hand = 1 } = people.find((person) => person.id === id) ?? {}
    return { id, name: name || 'Somebody who has left', organisation, hand }
  }
  return {
    threads: rows.map((row) => ({
      id: row.id,
      about: row.about,
      suggestion: row.suggestion_id,
      start: row.anchor_start,
      end: row.anchor_end,
      quote: row.quote,
      forCoordinators: row.is_for_coordinators === 1,
      resolved: row.resolved_at
        ? { at: row.resolved_at, by: row.resolver || 'Somebody who has left' }
        : null,
      became: row.suggestion_became
        ? { how: row.suggestion_became, by: row.settler || 'Somebody who has left' }
        : null,
      mayResolve: mayResolve(row, role, you),
      comments: comments
        .filter((comment) => comment.thread_id === row.id)
        .map((comment) => ({
          id: comment.id,
          ...(comment.file_author === null
            ? {
                by: somebody(comment.account_id, comment.name),
                isYours: you !== null && comment.account_id === you,
                broughtInBy: null,
                at: comment.created_at,
              }
            : {
                by: somebody(null, comment.file_author),
                isYours: false,
                broughtInBy: comment.name || 'somebody who has left',
                at: comment.file_at ?? comment.created_at,
              }),
          words: comment.body,
          changedAt: comment.changed_at,
          isDeleted: comment.deleted_at !== null,
          names: mentions.flatMap((one) => (one.comment_id === comment.id ? [one.name] : [])),
        })),
    })),
    people,
    mayComment: actor.kind === 'person' && letter.archived_at === null,
    coordinates,
  }
}

/** Resolving is for those who write the letter, and for whoever began the thread. */
export const mayResolve = (thread: ThreadRow, role: Role, accountId: string | null): boolean =>
  mayActAs(role, 'editor') || (accountId !== null && thread.created_by === accountId)

/** Everybody who may read a letter and has said how they are called, each once, by name. */
export async function peopleOf(db: Database, letter: Letter): Promise<Talk['people']> {
  const members = await membersIn(db, letter.coalition_id)
  const organisations = await organisationsIn(db, letter.coalition_id)
  const places = await placesIn(db, letter.id)
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
  const people = new Map<string, Talk['people'][number]>()
  for (const { account_id, organisation_id, name, role } of members) {
    const known = people.get(account_id)
    const organisation = known?.organisation ?? nameOf.get(organisation_id ?? '') ?? null
    const place = places.get(organisation ?? `account ${account_id}`) ?? 0
    people.set(account_id, {
      id: account_id,
      name,
      organisation,
      hand: (place % 6) + 1,
      coordinates: known?.coordinates === true || role === 'coordinator',
    })
  }
  return [...people.values()]
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * A letter that the actor may comment on: whoever may read it. Throws `NotFound`, and `Forbidden` for
 * one in the archive.
 */
export async function requireTalk(tx: Database, actor: Actor, letterId: string) {
  const { letter, role } = await requireLetter(tx, actor, letterId)
  const { account } = requirePerson(actor)
  if (letter.archived_at) {
    throw new Forbidden(
      'This letter is in the archive. Take it out of the archive to comment on it.',
    )
  }
  return { letter, role, account }
}

/** As `requireTalk`, with one of its threads. Throws `NotFound` too where it is for coordinators only. */
export async function requireThread(
  tx: Database,
  actor: Actor,
  letterId: string,
  threadId: string,
) {
  const talk = await requireTalk(tx, actor, letterId)
  const thread = await findThread(tx, letterId, threadId)
  if (!thread || (thread.is_for_coordinators === 1 && !mayActAs(talk.role, 'coordinator'))) {
    throw new NotFound()
  }
  return { ...talk, thread }
}

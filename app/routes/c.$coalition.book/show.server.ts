import type { AppContext } from '../../context'
import type { Actor } from '../../domain/actor.server'
import { found } from '../../domain/sign-on/board/finding.server'
import { readBook } from '../../domain/sign-on/book/coordinators.server'
import { refusing } from '../../http/refusals'
import { NOT_ASKED } from './address'

/**
 * The book as the page shows it: of everybody or, with `?not-asked=<letter>`, of those whom a letter
 * has not been put to, and of them those in whom the words stand that one looks for.
 */
export async function showBook(
  db: AppContext['db'],
  actor: Actor,
  coalitionId: string,
  request: Request,
  find = '',
) {
  const notAskedFor = new URL(request.url).searchParams.get(NOT_ASKED) || undefined
  const book = await refusing(readBook(db, actor, coalitionId, { notAskedFor }))
  return { ...book, organisations: found(book.organisations, find), find, notAskedFor }
}

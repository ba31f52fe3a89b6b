import type { Database } from '../../../../prisma-free-db/open'
import { namesOf } from '../../../../prisma-free-db/queries/activity'
import { accountsSince, keptDraftsOf } from '../../../../prisma-free-db/queries/kept-drafts'
import { type Change, difference, type Run, withAuthors } from '../../../document/difference'
import type { Actor } from '../../actor.server'
import { accountsOf, type TextOfMoment, textOfMoment } from './history.server'

/** What became of a letter from one of its texts to another. */
export interface Comparison {
  readonly from: TextOfMoment
  readonly to: TextOfMoment
  readonly changes: readonly Change[]
  /** How those are called who wrote what was added, by account. */
  readonly names: ReadonlyMap<string, string>
  /** Who changed something between the two, by name: also those who only took words away. */
  readonly people: readonly string[]
}

const GONE = 'Somebody who has left'

/**
 * Compares any two texts of a letter, each by what stands for it in addresses (`historyOf`). For
 * whoever may read the letter. Throws `NotFound`.
 */
export async function compareTexts(
  db: Database,
  actor: Actor,
  letterId: string,
  keys: { from: string; to: string },
): Promise<Comparison> {
  const from = await textOfMoment(db, actor, letterId, keys.from)
  const to = await textOfMoment(db, actor, letterId, keys.to)
  const changes = withAuthors(difference(from.text, to.text), to.writers)
  const wrote = new Set(
    changes.flatMap((change) => ('runs' in change ? writersIn(change.runs) : [])),
  )
  // From the newer to the older, it is the same people who changed it.
  const [older, newer] = from.at <= to.at ? [from, to] : [to, from]
  const people = await accountsBetween(db, letterId, older.at, newer.at)
  const names = await namesOf(db, [...new Set([...wrote, ...people])])
  const called = (id: string) => names.get(id) || GONE
  return {
    from,
    to,
    changes,
    names: new Map([...wrote].map((id) => [id, called(id)])),
    people: [...new Set(people.map(called))],
  }
}

async function accountsBetween(
  db: Database,
  letterId: string,
  after: string,
  until: string,
): Promise<string[]> {
  const drafts = (await keptDraftsOf(db, letterId)).filter(
    ({ created_at: at }) => at > after && at <= until,
  )
  // What came after the last of them, the journal tells.
  const since = await accountsSince(db, letterId, drafts[0]?.created_at ?? after, until)
  return [...new Set([...drafts.flatMap(accountsOf), ...since])]
}

function writersIn(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'note') return writersIn(run.runs)
    return run.kind === 'added' && typeof run.by === 'string' ? [run.by] : []
  })
}

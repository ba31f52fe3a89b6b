import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { FILTERS, SORTS, WHOLE_BOARD } from '../../../../app/domain/sign-on/board/board-view'
import { proposeTextChange } from '../../../../app/domain/sign-on/changes/text-changes.server'
import type { Database } from '../../../../prisma-free-db/open'
import { minutes } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import { acceptAll, fixAnother, toVersion } from '../changes/another-text'
import { invited } from '../invitations/invited'
import { type OpenLetter, openLetter, signAndConfirm, signatures } from '../open-letter'

describeOnEveryStore('the board of a long letter', (open) => {
  async function withMany(count: number) {
    const db = await open()
    const letter = await openLetter(db)
    await signAndConfirm(db, letter.slug, { organisation: 'Rowan House' })
    await acceptAll(db, letter)
    await addLike(db, letter, count)
    await invited(db, letter, { organisation: 'Élder Co-op' })
    return { db, letter }
  }

  test('has behind each filter as many rows as its number says, each once, in the order that was chosen.', async () => {
    const { db, letter } = await withMany(130)
    for (const meaning of ['as it was', 'changed']) {
      if (meaning === 'changed') {
        const number = await fixAnother(db, letter, 'Other words.', minutes(30))
        const change = toVersion(letter, number, 'changes the meaning')
        await proposeTextChange(db, { ...letter.coordinator, now: minutes(31) }, change)
      }
      for (const show of FILTERS) {
        const sort = SORTS[FILTERS.indexOf(show) % SORTS.length] ?? 'newest'
        const rows = []
        for (let page = 1, of = 1; page <= of; page++) {
          const view = { ...WHOLE_BOARD, show, sort, page }
          const board = await readBoard(db, letter.coordinator, letter.letterId, view)
          if (page === 1) expect(board.rows.length).toBe(Math.min(100, board.found[show]))
          rows.push(...board.rows)
          of = board.page.of
          if (page === of) expect(rows.length, `${show}, ${meaning}`).toBe(board.found[show])
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
        if (sort !== 'name') {
          const times = rows.map(({ since }) => since)
          const sorted = times.toSorted()
          expect(times).toEqual(sort === 'newest' ? sorted.reverse() : sorted)
        }
      }
      const { found, counts, rises } = await readBoard(db, letter.coordinator, letter.letterId)
      expect(found).toMatchObject(
        meaning === 'changed'
          ? { signed: 0, again: 128, waiting: 3, declined: 1, left: 2, invited: 1 }
          : { signed: 125, again: 0, waiting: 3, declined: 1, left: 2, invited: 1 },
      )
      expect(rises.at(-1)?.signed ?? 0, 'the line ends at the number').toBe(counts.accepted)
    }
  })

  test('costs what its page costs: of a letter three times as long no row more is read.', async () => {
    const read: number[] = []
    for (const count of [110, 330]) {
      const { db, letter } = await withMany(count)
      await readBoard(db, letter.coordinator, letter.letterId)
      let rows = 0
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          rows += result.rows.length
          return result
        },
      }
      await readBoard(db.withPlugin(counting), letter.coordinator, letter.letterId)
      read.push(rows)
    }
    expect(read[0]).toBeGreaterThan(300)
    expect(read[1]).toBe(read[0])
  })
})

/** More of the organisation that signed: most accepted, and one or a few in each other state. */
async function addLike(db: Database, { letterId }: OpenLetter, count: number): Promise<void> {
  const [one] = await signatures(db)
  const contact = await db.selectFrom('contacts').selectAll().executeTakeFirstOrThrow()
  const agreement = await db.selectFrom('agreements').selectAll().executeTakeFirstOrThrow()
  if (!one) throw new Error('one has signed')
  const states = ['confirmed', 'confirmed', 'confirmed', 'declined', 'withdrawn'] as const
  const of = Array.from({ length: count }, (_, at) => at)
  const stateAt = (at: number) => states[at] ?? 'accepted'
  await db
    .insertInto('signatures')
    .values(
      of.map((at) => ({
        ...one,
        id: `more-${String(at).padStart(3, '0')}-${letterId}`,
        organisation: `More ${at}`,
        organisation_key: `more${at}`,
        found_by: `more ${at}`,
        state: stateAt(at),
        // Of one hour: the line has a step for each.
        confirmed_at: minutes(at % 60).toISOString(),
        decided_at: null,
        left_at: at === 5 ? minutes(999).toISOString() : null,
        // Alike in nothing, and that is noted.
        alike_noted: 1,
      })),
    )
    .execute()
  const contactOf = (at: number) => `contact-${at}-${letterId}`
  const signatureOf = (at: number) => `more-${String(at).padStart(3, '0')}-${letterId}`
  await db
    .insertInto('contacts')
    .values(
      of.map((at) => ({
        ...contact,
        id: contactOf(at),
        signature_id: signatureOf(at),
        email: `more-${at}@more.example`,
        state: stateAt(at),
      })),
    )
    .execute()
  await db
    .insertInto('agreements')
    .values(of.map((at) => ({ ...agreement, contact_id: contactOf(at) })))
    .execute()
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../../../app/domain/ids.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { type Standing, standingUnder } from '../../../../app/domain/sign-on/lists/standing.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { saveListOrder } from '../../../../prisma-free-db/queries/signing-terms'
import { insertTextChange, settleTextChange } from '../../../../prisma-free-db/queries/text-changes'
import { minutes, NOON, visitor } from '../../../setup/people'
import { describeOnEveryStore, openAgain } from '../../../setup/store'
import { fixAnother } from '../changes/another-text'
import { contacts, type OpenLetter, openLetter, signAndConfirm, signatures } from '../open-letter'

/** A letter with three texts, of which four organisations have signed the first and were accepted. */
async function signedLetter(db: Database) {
  const letter = await openLetter(db)
  for (const at of [0, 1, 2, 3]) {
    const email = `${at}@${letter.letterId}.example`
    await signAndConfirm(db, letter.slug, { organisation: `Group ${at}`, email })
  }
  await acceptOwn(db, letter)
  await fixAnother(db, letter, 'The limes are old.')
  await fixAnother(db, letter, 'The limes are older.')
  const ofLetter = db.selectFrom('versions').select('id').where('letter_id', '=', letter.letterId)
  const versions = (await ofLetter.orderBy('number').execute()).map(({ id }) => id)
  return { ...letter, versions }
}

const acceptOwn = async (db: Database, { letterId, coordinator }: OpenLetter) => {
  const own = (await signatures(db)).filter((one) => one.letter_id === letterId)
  const signatureIds = own.map((one) => one.id)
  await decideSignatures(db, coordinator, { letterId, signatureIds, decision: 'accept' })
}

/** One write of those that may change who stands under a text, or how they are listed; `at` says of which row. */
const writes = (db: Database, letterId: string, versions: readonly string[]) => {
  const nth = <T>(some: readonly T[], at: number) => some[at % Math.max(1, some.length)]
  const signature = async (at: number) =>
    nth(
      (await signatures(db)).filter((one) => one.letter_id === letterId),
      at,
    )?.id ?? ''
  const contact = async (at: number) => {
    const own = new Set(
      (await signatures(db)).filter((one) => one.letter_id === letterId).map((one) => one.id),
    )
    return (
      nth(
        (await contacts(db)).filter((one) => own.has(one.signature_id)),
        at,
      )?.id ?? ''
    )
  }
  const setSignature = (change: object) => async (at: number) => {
    await db
      .updateTable('signatures')
      .set(change)
      .where('id', '=', await signature(at))
      .execute()
  }
  const setContact = (change: object) => async (at: number) => {
    await db
      .updateTable('contacts')
      .set(change)
      .where('id', '=', await contact(at))
      .execute()
  }
  return {
    accept: setSignature({ state: 'accepted' }),
    decline: setSignature({ state: 'declined' }),
    leave: setSignature({ left_at: NOON.toISOString() }),
    hide: setSignature({ hidden_at: NOON.toISOString() }),
    rename: setSignature({ organisation: 'Another name' }),
    unname: setSignature({ naming: 'none' }),
    nameBoth: setSignature({ naming: 'person' }),
    place: setSignature({ place: 0 }),
    late: setSignature({ is_later: 1 }),
    acceptContact: setContact({ state: 'accepted' }),
    withdrawContact: setContact({ state: 'withdrawn' }),
    nameContact: setContact({ naming: 'person', name: 'Ada Lane' }),
    async deleteSignature(at: number) {
      await db
        .deleteFrom('signatures')
        .where('id', '=', await signature(at))
        .execute()
    },
    async deleteContact(at: number) {
      await db
        .deleteFrom('contacts')
        .where('id', '=', await contact(at))
        .execute()
    },
    async agree(at: number) {
      const [contact_id, version_id] = [await contact(at), nth(versions, at) ?? '']
      if (contact_id === '') return
      const row = { contact_id, version_id, agreed_at: minutes(at).toISOString(), language: 'en' }
      await db
        .insertInto('agreements')
        .values(row)
        .onConflict((c) => c.doNothing())
        .execute()
    },
    async forget(at: number) {
      await db
        .deleteFrom('agreements')
        .where('contact_id', '=', await contact(at))
        .execute()
    },
    async changeText(at: number) {
      const id = newId()
      const [from = '', to = ''] = versions.slice(at % 2)
      const kind = at % 3 === 0 ? ('changes the meaning' as const) : ('small fix' as const)
      await insertTextChange(db, {
        id,
        letter_id: letterId,
        from_version_id: from,
        to_version_id: to,
        kind,
        why: '',
        said_by: null,
        said_at: NOON.toISOString(),
      })
      await settleTextChange(db, id, { published_at: minutes(at).toISOString() }, null)
    },
    async order(at: number) {
      const order = nth(['date', 'name', 'hand'] as const, at) ?? 'date'
      await saveListOrder(db, letterId, { list_order: order, leads_first: at % 2 === 0 ? 0 : 1 })
    },
  }
}

/** As it is read where nothing is kept: in a transaction. */
const readAnew = (db: Database, letterId: string, versionId: string) =>
  atomically(db, (tx) => standingUnder(tx, letterId, versionId))

const step = fc.record({ write: fc.nat(100), at: fc.nat(11) })

describeOnEveryStore('a list that is kept in memory', (open) => {
  test('is what it would be if it were read anew, whatever is written, by whichever process.', async () => {
    const db = await open()
    const elsewhere = await openAgain(db)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (history) => {
        const letter = await signedLetter(db)
        const all = Object.values(writes(elsewhere, letter.letterId, letter.versions))
        for (const one of history) {
          await all[one.write % all.length]?.(one.at)
          for (const versionId of letter.versions) {
            expect(await standingUnder(db, letter.letterId, versionId)).toEqual(
              await readAnew(db, letter.letterId, versionId),
            )
          }
        }
      }),
      { numRuns: 4 },
    )
  })

  test('is read once while nobody joins or leaves, however many ask and sign meanwhile.', async () => {
    const db = await open()
    const letter = await signedLetter(db)
    const [first = ''] = letter.versions
    const read = (): Promise<readonly Standing[]> => standingUnder(db, letter.letterId, first)
    const before = await read()
    expect(before).toHaveLength(4)
    await signAndConfirm(db, letter.slug)
    await openLetterBySlug(db, visitor(), letter.slug)
    expect(await read()).toBe(before)
    await acceptOwn(db, letter)
    expect(await read()).toHaveLength(5)
  })

  test('is not taken from a transaction that came to nothing.', async () => {
    const db = await open()
    const letter = await signedLetter(db)
    const [first = ''] = letter.versions
    const undone = atomically(db, async (tx) => {
      await tx.deleteFrom('signatures').where('letter_id', '=', letter.letterId).execute()
      expect(await standingUnder(tx, letter.letterId, first)).toEqual([])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await db.updateTable('signatures').set({ naming: 'none' }).execute()
    expect(await standingUnder(db, letter.letterId, first)).toHaveLength(4)
  })
})

import type { Insertable } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../../app/domain/ids.server'
import { noteWriting } from '../../app/domain/letters/live/journal.server'
import { atomically, inOneState } from '../../prisma-free-db/atomically'
import { migrate, pendingSteps, unknownSteps } from '../../prisma-free-db/migrate'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import type { AccountsTable } from '../../prisma-free-db/tables/accounts'
import { describeOnEveryStore, newPostgres } from '../setup/store'

const AT = '2026-11-02T09:40:00.000Z'

const account = (email: string): Insertable<AccountsTable> => ({
  id: newId(),
  email,
  name: 'Ada',
  is_operator: 0,
  is_sample: 0,
  created_at: AT,
})

const add = (db: Database, email: string) =>
  db.insertInto('accounts').values(account(email)).execute()

async function emails(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('accounts').select('email').orderBy('email').execute()
  return rows.map((row) => row.email)
}

/** A promise that somebody else settles. */
function turn() {
  let go = () => {}
  const come = new Promise<void>((resolve) => {
    go = resolve
  })
  return { go, come }
}

async function aLetter(db: Database): Promise<string> {
  const coalition = newId()
  const letter = newId()
  await db
    .insertInto('coalitions')
    .values({
      id: coalition,
      slug: coalition,
      name: null,
      lead_organisation_id: null,
      is_sample: 0,
      created_at: AT,
    })
    .execute()
  await db
    .insertInto('letters')
    .values({
      id: letter,
      coalition_id: coalition,
      slug: letter,
      title: 'A letter',
      language: 'en',
      stage: 'drafting',
      ask: '',
      contact_email: null,
      created_by: null,
      created_at: AT,
      written_at: AT,
      opened_at: null,
      sign_by: null,
      closed_at: null,
      archived_at: null,
      deleted_at: null,
    })
    .execute()
  return letter
}

const lettersIn = (db: Database) => db.selectFrom('letters').selectAll().orderBy('id').execute()

const update = (letter: string, bytes: Uint8Array) => ({
  letter_id: letter,
  bytes,
  account_id: null,
  created_at: AT,
})

describeOnEveryStore('the store', (open, locate) => {
  test('every step runs on an empty store, and a second time changes nothing', async () => {
    const db = openDatabase(await locate())
    const all = await pendingSteps(db)
    expect(all[0]).toBe('0001-accounts')
    await migrate(db)
    expect(await pendingSteps(db)).toEqual([])
    await add(db, 'ada@forum.example')
    await migrate(db)
    expect(await emails(db)).toEqual(['ada@forum.example'])
    await db.destroy()
  })

  test('a step of a later version is recognised', async () => {
    const db = await open()
    expect(await unknownSteps(db)).toEqual([])
    await db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: AT })
      .execute()
    expect(await unknownSteps(db)).toEqual(['9999-later'])
  })

  test('a statement outside sees nothing of an open transaction', async () => {
    const db = await open()
    const written = turn()
    const decided = turn()
    const transaction = atomically(db, async (tx) => {
      await add(tx, 'inside@forum.example')
      written.go()
      await decided.come
    })
    await written.come
    // On SQLite this read waits for the transaction to end; on PostgreSQL it answers at once.
    const outside = emails(db)
    const early = await Promise.race([
      outside,
      new Promise<'waits'>((resolve) => setTimeout(resolve, 200, 'waits')),
    ])
    if (early !== 'waits') expect(early).toEqual([])
    decided.go()
    await transaction
    expect(await emails(db)).toEqual(['inside@forum.example'])
    await outside
  })

  test('what is read in one state fits together, whatever is committed meanwhile, and nobody waits for it', async () => {
    const db = await open()
    await add(db, 'ada@lane.example')
    const seen = await inOneState(db, async (tx) => {
      const before = await emails(tx)
      await atomically(db, (other) => add(other, 'ben@lane.example'))
      const inside = await inOneState(tx, emails)
      return { before, inside, after: await emails(tx) }
    })
    const one = ['ada@lane.example']
    expect(seen).toEqual({ before: one, inside: one, after: one })
    expect(await inOneState(db, emails)).toEqual(['ada@lane.example', 'ben@lane.example'])
  })

  test('nothing is written where one state is read, and the next who reads sees the next', async () => {
    const db = await open()
    const writing = inOneState(db, (tx) => add(tx, 'ada@lane.example'))
    await expect(writing).rejects.toThrow(/read-?only/)
    await add(db, 'ben@lane.example')
    const many = await Promise.all([1, 2, 3, 4].map(() => inOneState(db, emails)))
    expect(many).toEqual(Array.from({ length: 4 }, () => ['ben@lane.example']))
  })

  test('a write outside never becomes part of an open transaction', async () => {
    const db = await open()
    const written = turn()
    const decided = turn()
    const transaction = atomically(db, async (tx) => {
      await add(tx, 'inside@forum.example')
      written.go()
      await decided.come
      throw new Error('changed my mind')
    })
    await written.come
    const outside = add(db, 'outside@forum.example')
    await new Promise((resolve) => setTimeout(resolve, 50))
    decided.go()
    await expect(transaction).rejects.toThrow('changed my mind')
    await outside
    expect(await emails(db)).toEqual(['outside@forum.example'])
  })

  test('what fails half way leaves nothing, and the store goes on', async () => {
    const db = await open()
    const half = atomically(db, async (tx) => {
      await add(tx, 'ada@forum.example')
      await add(tx, 'ada@forum.example')
    })
    await expect(half).rejects.toThrow()
    expect(await emails(db)).toEqual([])
    await add(db, 'ada@forum.example')
    expect(await emails(db)).toEqual(['ada@forum.example'])
  })

  test('a transaction within a transaction is the same one', async () => {
    const db = await open()
    const outer = atomically(db, async (tx) => {
      await atomically(tx, (inner) => add(inner, 'inner@forum.example'))
      expect(await emails(tx)).toEqual(['inner@forum.example'])
      throw new Error('all of it')
    })
    await expect(outer).rejects.toThrow('all of it')
    expect(await emails(db)).toEqual([])
  })

  test('many transactions at once all happen, each whole', async () => {
    const db = await open()
    await db.insertInto('instance_settings').values({ name: 'count', value: '0' }).execute()
    await Promise.all(
      Array.from({ length: 20 }, () =>
        atomically(db, async (tx) => {
          // The lock of the row is what holds the others back on PostgreSQL, the file's on SQLite.
          await tx
            .updateTable('instance_settings')
            .set((eb) => ({ value: eb.ref('value') }))
            .where('name', '=', 'count')
            .execute()
          const row = await tx
            .selectFrom('instance_settings')
            .select('value')
            .where('name', '=', 'count')
            .executeTakeFirstOrThrow()
          await tx
            .updateTable('instance_settings')
            .set({ value: String(Number(row.value) + 1) })
            .where('name', '=', 'count')
            .execute()
        }),
      ),
    )
    const row = await db.selectFrom('instance_settings').select('value').executeTakeFirstOrThrow()
    expect(row.value).toBe('20')
  })

  test('bytes come back as they were, every value of them', async () => {
    const db = await open()
    const letter = await aLetter(db)
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    await db.insertInto('letter_updates').values(update(letter, bytes)).execute()
    await db
      .insertInto('letter_updates')
      .values(update(letter, new Uint8Array(0)))
      .execute()
    const rows = await db.selectFrom('letter_updates').select('bytes').orderBy('seq').execute()
    expect(rows.map((row) => [...row.bytes])).toEqual([[...bytes], []])
    expect(rows[0]?.bytes).toBeInstanceOf(Uint8Array)
  })

  test('counted columns are numbers that rise and are never used twice', async () => {
    const db = await open()
    const letter = await aLetter(db)
    const insert = () =>
      db
        .insertInto('letter_updates')
        .values(update(letter, new Uint8Array([1])))
        .returning('seq')
        .executeTakeFirstOrThrow()
    const first = (await insert()).seq
    const second = (await insert()).seq
    expect(typeof first).toBe('number')
    expect(second).toBeGreaterThan(first)
    await db.deleteFrom('letter_updates').execute()
    expect((await insert()).seq).toBeGreaterThan(second)
  })

  test('text keeps its marks, its direction and its planes', async () => {
    const db = await open()
    const name = 'Zoë العربية 𝒜 “quoted” — \u0301'
    await db
      .insertInto('accounts')
      .values({ ...account('zoe@forum.example'), name })
      .execute()
    const row = await db.selectFrom('accounts').select('name').executeTakeFirstOrThrow()
    expect(row.name).toBe(name)
  })

  test('an email address belongs to one account', async () => {
    const db = await open()
    await add(db, 'ada@forum.example')
    await expect(add(db, 'ada@forum.example')).rejects.toThrow(/unique/i)
  })

  test('a number of a version is used once in a letter', async () => {
    const db = await open()
    const letter = await aLetter(db)
    const version = () => ({
      id: newId(),
      letter_id: letter,
      number: 1,
      format: 1,
      canonical: '{}',
      sha256: '0'.repeat(64),
      title: 'A letter',
      language: 'en',
      created_by: null,
      created_at: AT,
    })
    await db.insertInto('versions').values(version()).execute()
    await expect(db.insertInto('versions').values(version()).execute()).rejects.toThrow(/unique/i)
  })

  test('what belongs to a coalition goes with it', async () => {
    const db = await open()
    const letter = await aLetter(db)
    await db
      .insertInto('letter_updates')
      .values(update(letter, new Uint8Array([1])))
      .execute()
    await db.deleteFrom('coalitions').execute()
    expect(await db.selectFrom('letters').select('id').execute()).toEqual([])
    expect(await db.selectFrom('letter_updates').select('seq').execute()).toEqual([])
  })

  test('nothing belongs to a letter that is not there', async () => {
    const db = await open()
    await expect(
      db
        .insertInto('letter_updates')
        .values(update('nowhere', new Uint8Array([1])))
        .execute(),
    ).rejects.toThrow(/foreign key/i)
  })

  test('titles and times of many letters are noted at once, and no other letter is touched', async () => {
    const db = await open()
    const [one, two, other, gone] = [
      await aLetter(db),
      await aLetter(db),
      await aLetter(db),
      await aLetter(db),
    ]
    await db.deleteFrom('letters').where('id', '=', gone).execute()
    const before = await lettersIn(db)
    const at = new Date('2026-11-03T10:00:00.000Z')
    const later = new Date('2026-11-03T11:00:00.000Z')
    await noteWriting(db, [])
    expect(await lettersIn(db)).toEqual(before)
    await noteWriting(db, [
      { letterId: two, title: "Don’t; drop 'it' שלום 🚲", at: later },
      { letterId: gone, title: 'Nowhere', at },
      { letterId: one, title: '', at },
    ])
    const noted = new Map([
      [one, { title: '', written_at: at.toISOString() }],
      [two, { title: "Don’t; drop 'it' שלום 🚲", written_at: later.toISOString() }],
    ])
    expect(await lettersIn(db)).toEqual(before.map((row) => ({ ...row, ...noted.get(row.id) })))
    expect(before.map((row) => row.id)).toContain(other)
  })

  test('more titles are noted at once than one statement carries, within the transaction they belong to', async () => {
    const db = await open()
    const [first, last] = [await aLetter(db), await aLetter(db)]
    const at = new Date('2026-11-03T10:00:00.000Z')
    const titled = (title: string) => [
      { letterId: first, title, at },
      ...Array.from({ length: 2000 }, () => ({ letterId: newId(), title: 'Nowhere', at })),
      { letterId: last, title, at },
    ]
    const titles = async () => new Set((await lettersIn(db)).map((row) => row.title))
    await noteWriting(db, titled('Noted'))
    expect(await titles()).toEqual(new Set(['Noted']))
    await expect(
      atomically(db, async (tx) => {
        await noteWriting(tx, titled('Half'))
        throw new Error('something else went wrong')
      }),
    ).rejects.toThrow('something else')
    expect(await titles()).toEqual(new Set(['Noted']))
  })

  test('counts and changed rows are told in the same way', async () => {
    const db = await open()
    await add(db, 'ada@forum.example')
    await add(db, 'bo@forum.example')
    const { count } = await db
      .selectFrom('accounts')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(2)
    const changed = await db.updateTable('accounts').set({ name: 'Bo' }).executeTakeFirst()
    expect(Number(changed.numUpdatedRows)).toBe(2)
  })
})

test('on PostgreSQL several processes may migrate an empty store at once', async () => {
  const location = await newPostgres()
  const stores = [openDatabase(location), openDatabase(location), openDatabase(location)]
  await Promise.all(stores.map(migrate))
  for (const db of stores) {
    expect(await pendingSteps(db)).toEqual([])
    await db.destroy()
  }
})

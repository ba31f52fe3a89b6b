import { expect, test } from 'vitest'
import { Invalid } from '../../app/domain/errors.server'
import { newId } from '../../app/domain/ids.server'
import { together } from '../../app/domain/together.server'
import { atomically } from '../../prisma-free-db/atomically'
import type { Database } from '../../prisma-free-db/open'
import { describeOnEveryStore } from '../setup/store'

/** Writes settings, several in one statement, and notes how many came together. */
function writingSettings() {
  const groups: number[] = []
  const write = together(async (tx, names: readonly string[]) => {
    groups.push(names.length)
    const isTaken = (name: string) => name.startsWith('no ')
    const rows = names.filter((name) => !isTaken(name)).map((name) => ({ name, value: newId() }))
    if (rows.length > 0) await tx.insertInto('instance_settings').values(rows).execute()
    return names.map((name) => (isTaken(name) ? new Invalid(name) : null))
  })
  return { write, groups }
}

const written = async (db: Database) =>
  (await db.selectFrom('instance_settings').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  )

describeOnEveryStore('what many do at the same time', (open) => {
  test('is written in few transactions, none of them large.', async () => {
    const db = await open()
    const { write, groups } = writingSettings()
    const names = Array.from({ length: 130 }, (_, at) => `name ${at}`)
    await Promise.all(names.map((name) => write(db, name)))
    expect(await written(db)).toEqual(names.sort())
    expect(groups).toEqual([1, 50, 50, 29])
  })

  test('is written for all others where one of them cannot be, and only that one fails.', async () => {
    const db = await open()
    const { write } = writingSettings()
    await write(db, 'twice')
    const answers = await Promise.allSettled(
      ['first', 'second', 'twice', 'third', 'no thanks'].map((name) => write(db, name)),
    )
    expect(answers.map((answer) => answer.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ])
    expect(answers[4]).toMatchObject({ reason: expect.any(Invalid) })
    expect(await written(db)).toEqual(['first', 'second', 'third', 'twice'])
  })

  test('goes with the transaction in which it is done, whatever becomes of that.', async () => {
    const db = await open()
    const { write } = writingSettings()
    const undone = atomically(db, async (tx) => {
      await write(tx, 'in vain')
      throw new Error('the rest went wrong')
    })
    await expect(undone).rejects.toThrow('the rest went wrong')
    await expect(atomically(db, (tx) => write(tx, 'no thanks'))).rejects.toThrow(Invalid)
    expect(await written(db)).toEqual([])
  })
})

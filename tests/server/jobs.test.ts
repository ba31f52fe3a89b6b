import { expect, test, vi } from 'vitest'
import { newId } from '../../app/domain/ids.server'
import { startJobs } from '../../server/jobs'
import { aLetter } from '../setup/collaboration'
import { days, NOON } from '../setup/people'
import { describeOnEveryStore, openAgain } from '../setup/store'

describeOnEveryStore('jobs', (open) => {
  test('run on several processes at once, and do what is due as one would', async () => {
    const db = await open()
    const [gone, kept] = [await aLetter(db), await aLetter(db)]
    const deleted_at = NOON.toISOString()
    await db.updateTable('letters').set({ deleted_at }).where('id', '=', gone.letterId).execute()
    for (const [hash, expiry] of [
      ['past', NOON],
      ['to come', days(60)],
    ] as const) {
      await db
        .insertInto('tokens')
        .values({
          hash,
          purpose: 'set-up',
          subject_id: newId(),
          expires_at: expiry.toISOString(),
          used_at: null,
          created_at: NOON.toISOString(),
        })
        .execute()
    }
    const complaints = vi.spyOn(console, 'error')
    const processes = [db, await openAgain(db), await openAgain(db)]
    const running = processes.map((store) =>
      startJobs({ db: store, now: () => days(40), baseUrl: 'https://letters.example' }),
    )
    await vi.waitFor(async () => {
      expect((await db.selectFrom('letters').select('id').execute()).map((row) => row.id)).toEqual([
        kept.letterId,
      ])
      expect(
        (await db.selectFrom('tokens').select('hash').execute()).map((row) => row.hash),
      ).toEqual(['to come'])
    })
    for (const jobs of running) await jobs.stop()
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  })
})

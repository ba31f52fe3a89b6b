import { expect, test } from 'vitest'
import { startSession } from '../../../app/domain/accounts/sessions.server'
import { keptAboutYou, rename } from '../../../app/domain/accounts/you.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import { Forbidden, Invalid } from '../../../app/domain/errors.server'
import { somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'

test('people see what is kept about them, and nothing about others', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const bo = await somebody(db, 'bo@kestrel.example')
  await createCoalition(db, ada, { name: 'Housing', organisation: 'Lantern' })
  await startSession(db, bo, bo.account.id, { secure: false })
  const kept = await keptAboutYou(db, ada)
  expect(kept).toMatchObject({ email: 'ada@lantern.example', sessions: [], invitations: [] })
  expect(kept.places).toMatchObject([
    { coalition: 'Housing', organisation: 'Lantern', role: 'coordinator' },
  ])
  expect((await keptAboutYou(db, bo)).sessions).toHaveLength(1)
  await expect(keptAboutYou(db, visitor())).rejects.toThrow(Forbidden)
})

test('a name is one line that says something', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  await rename(db, ada, ' Ada\r\n Fields ')
  expect((await db.selectFrom('accounts').select('name').execute())[0]?.name).toBe('Ada Fields')
  await expect(rename(db, ada, ' \n ')).rejects.toThrow(Invalid)
  await expect(rename(db, ada, 'a'.repeat(121))).rejects.toThrow('Shorten')
})

import { expect, test } from 'vitest'
import { setWhoMayStart, whoMayStart } from '../../../app/domain/accounts/instance.server'
import { isSetUp, openSetUp, readSetUp, setUp } from '../../../app/domain/accounts/set-up.server'
import { Invalid, NotFound } from '../../../app/domain/errors.server'
import { days, instance, somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'

const ada = { name: ' Ada  Fields ', email: 'Ada@Lantern.example' }

test('the one-time link makes the operator, once', async () => {
  const db = await openTestStore()
  const token = (await openSetUp(db, instance())) ?? ''
  expect(await isSetUp(db)).toBe(false)
  expect(await readSetUp(db, visitor(), token)).toBe(true)
  const account = await setUp(db, visitor(), { token, ...ada })
  expect(account).toMatchObject({
    name: 'Ada Fields',
    email: 'ada@lantern.example',
    is_operator: 1,
  })
  expect(await isSetUp(db)).toBe(true)
  expect(await readSetUp(db, visitor(), token)).toBe(false)
  await expect(setUp(db, visitor(), { token, ...ada })).rejects.toThrow(NotFound)
  expect(await openSetUp(db, instance())).toBeNull()
})

test('a restart before use makes a new link and ends the older', async () => {
  const db = await openTestStore()
  const first = (await openSetUp(db, instance())) ?? ''
  const second = (await openSetUp(db, instance())) ?? ''
  expect(await readSetUp(db, visitor(), first)).toBe(false)
  expect(await readSetUp(db, visitor(), second)).toBe(true)
  expect(await readSetUp(db, visitor(days(31)), second)).toBe(false)
})

test('a wrong address is said, and the link goes on working', async () => {
  const db = await openTestStore()
  const token = (await openSetUp(db, instance())) ?? ''
  const tried = setUp(db, visitor(), { token, name: 'Ada', email: 'nowhere' })
  await expect(tried).rejects.toThrow(Invalid)
  expect(await readSetUp(db, visitor(), token)).toBe(true)
  await expect(setUp(db, visitor(), { token: 'guess', ...ada })).rejects.toThrow(NotFound)
})

test('only the operator sets who may start a coalition', async () => {
  const db = await openTestStore()
  const operator = await somebody(db, 'op@lantern.example', { is_operator: 1 })
  const other = await somebody(db, 'bo@kestrel.example')
  expect(await whoMayStart(db)).toBe('invited')
  await expect(setWhoMayStart(db, other, 'anyone')).rejects.toThrow(NotFound)
  await setWhoMayStart(db, operator, 'anyone')
  expect(await whoMayStart(db)).toBe('anyone')
})

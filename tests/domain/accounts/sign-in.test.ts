import { expect, test } from 'vitest'
import { setWhoMayStart } from '../../../app/domain/accounts/instance.server'
import { readSession } from '../../../app/domain/accounts/sessions.server'
import {
  askToSignIn,
  readSignInLink,
  signInLinkFor,
  signInWithCode,
  signInWithLink,
} from '../../../app/domain/accounts/sign-in.server'
import { Invalid, NotFound } from '../../../app/domain/errors.server'
import { codeIn, mailTo, newestMailTo, tokenIn } from '../../setup/mail'
import { instance, minutes, NOON, somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'

const at = { baseUrl: 'https://letters.example' }
const open = { secure: false }
const email = 'ada@lantern.example'

async function asked() {
  const db = await openTestStore()
  const ada = await somebody(db, email)
  const { attemptId } = await askToSignIn(db, visitor(), { email: ' Ada@Lantern.example ' }, at)
  const { text } = await newestMailTo(db, email)
  const code = codeIn(text)
  const wrong = code === '000000' ? '000001' : '000000'
  return { db, ada, attemptId, code, wrong, token: tokenIn(text, 'sign-in') }
}

test('a code signs in once, however it is spaced', async () => {
  const { db, ada, attemptId, code } = await asked()
  const spaced = ` ${code.slice(0, 3)} ${code.slice(3)}`
  const { account, cookie } = await signInWithCode(db, visitor(), { attemptId, code: spaced }, open)
  expect(account.id).toBe(ada.account.id)
  expect((await readSession(db, cookie.split(';')[0], NOON, open))?.account.id).toBe(account.id)
  await expect(signInWithCode(db, visitor(), { attemptId, code }, open)).rejects.toThrow(Invalid)
})

test('a code has five tries, and a wrong one says how many are left', async () => {
  const { db, attemptId, code, wrong } = await asked()
  for (const left of ['4 tries', '3 tries', '2 tries', '1 try', 'fifth']) {
    const tried = signInWithCode(db, visitor(), { attemptId, code: wrong }, open)
    await expect(tried).rejects.toThrow(left)
  }
  await expect(signInWithCode(db, visitor(), { attemptId, code }, open)).rejects.toThrow(Invalid)
})

test('tries taken at the same time are all counted', async () => {
  const { db, attemptId, wrong } = await asked()
  const tries = Array.from({ length: 8 }, () =>
    signInWithCode(db, visitor(), { attemptId, code: wrong }, open).catch((error) => error.message),
  )
  const said = await Promise.all(tries)
  expect(said.filter((words) => words.includes('stopped working'))).toHaveLength(3)
})

test('code and link work for ten minutes', async () => {
  const { db, attemptId, code, token } = await asked()
  const late = visitor(minutes(10))
  expect(await readSignInLink(db, late, token)).toBeNull()
  await expect(signInWithLink(db, late, token, open)).rejects.toThrow(NotFound)
  await expect(signInWithCode(db, late, { attemptId, code }, open)).rejects.toThrow(Invalid)
  expect(await readSignInLink(db, visitor(minutes(9)), token)).toEqual({ email })
})

test('looking at a link changes nothing, and acting on it works once', async () => {
  const { db, ada, attemptId, code, token } = await asked()
  await readSignInLink(db, visitor(), token)
  await readSignInLink(db, visitor(), token)
  expect((await signInWithLink(db, visitor(), token, open)).account.id).toBe(ada.account.id)
  await expect(signInWithLink(db, visitor(), token, open)).rejects.toThrow(NotFound)
  await expect(signInWithCode(db, visitor(), { attemptId, code }, open)).rejects.toThrow(Invalid)
})

test('asking again ends the code and the link before', async () => {
  const { db, attemptId, code, token } = await asked()
  await askToSignIn(db, visitor(minutes(1)), { email }, at)
  expect(await readSignInLink(db, visitor(minutes(1)), token)).toBeNull()
  const tried = signInWithCode(db, visitor(minutes(1)), { attemptId, code }, open)
  await expect(tried).rejects.toThrow('stopped working')
})

test('an address gets five messages in ten minutes, and the newest code goes on working', async () => {
  const db = await openTestStore()
  await somebody(db, email)
  let newest = ''
  for (let i = 0; i < 5; i++) {
    newest = (await askToSignIn(db, visitor(minutes(i)), { email }, at)).attemptId
  }
  const sixth = await askToSignIn(db, visitor(minutes(5)), { email }, at)
  expect(sixth).toEqual({ attemptId: newest, sent: false })
  expect(await mailTo(db, email)).toHaveLength(5)
  const code = codeIn((await newestMailTo(db, email)).text)
  await signInWithCode(db, visitor(minutes(6)), { attemptId: newest, code }, open)
  expect((await askToSignIn(db, visitor(minutes(20)), { email }, at)).sent).toBe(true)
})

test('an unknown address gets the same answer here, and learns by mail that nobody knows it', async () => {
  const db = await openTestStore()
  const { attemptId, sent } = await askToSignIn(db, visitor(), { email: 'who@else.example' }, at)
  expect(sent).toBe(true)
  expect(attemptId).toMatch(/^[a-z0-9]{26}$/)
  const { text } = await newestMailTo(db, 'who@else.example')
  expect(text).toContain('has no account')
  expect(text).not.toMatch(/\d{3} \d{3}|sign-in\//)
  const tried = signInWithCode(db, visitor(), { attemptId, code: '123456' }, open)
  await expect(tried).rejects.toThrow('4 tries left')
  expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([])
})

test('where anyone may start, an account is made when the address is proved, not before', async () => {
  const db = await openTestStore()
  await setWhoMayStart(db, instance(), 'anyone')
  const { attemptId } = await askToSignIn(db, visitor(), { email: 'new@else.example' }, at)
  expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([])
  const code = codeIn((await newestMailTo(db, 'new@else.example')).text)
  const { account } = await signInWithCode(db, visitor(), { attemptId, code }, open)
  expect(account).toMatchObject({ email: 'new@else.example', name: '', is_operator: 0 })
})

test('codes and tokens are not in the store, only their hashes', async () => {
  const { db, code, token } = await asked()
  const codes = await db.selectFrom('sign_in_codes').select(['id', 'code_hash']).execute()
  expect(codes[0]?.code_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(codes)).not.toContain(`"${code}"`)
  expect(JSON.stringify(await db.selectFrom('tokens').selectAll().execute())).not.toContain(token)
})

test('the place to go to after is carried by the link', async () => {
  const db = await openTestStore()
  await somebody(db, email)
  await askToSignIn(db, visitor(), { email, next: '/c/housing' }, at)
  expect((await newestMailTo(db, email)).text).toContain('?next=%2Fc%2Fhousing')
})

test('the command line signs anybody in, others cannot ask it to', async () => {
  const db = await openTestStore()
  const link = await signInLinkFor(db, instance(), { email: 'op@lantern.example' }, at)
  const { account } = await signInWithLink(db, visitor(), tokenIn(link, 'sign-in'), open)
  expect(account.email).toBe('op@lantern.example')
  await expect(signInLinkFor(db, visitor(), { email }, at)).rejects.toThrow(NotFound)
})

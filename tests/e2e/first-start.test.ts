import { once } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type Arrived, PlainVisitor, wordsOf } from '../setup/forms'
import { tokenIn } from '../setup/mail'
import { type RunningServer, runCommand, startServer } from '../setup/server'
import { startSmtp } from '../setup/smtp'

vi.setConfig({ testTimeout: 60_000 })

const NOT_YET = 'Undersigned is not set up yet.'

interface Sample {
  readonly coalition: string
  readonly letter: string
  readonly slug: string
  readonly people: readonly { name: string; email: string; role: string; cookie: string }[]
}

/** Opens the sample from the command line, as the operator of a running server does. */
async function openSample(server: RunningServer): Promise<Sample> {
  const { stdout } = await runCommand(['sample', '--json'], { DATA_DIR: server.dataDir })
  return JSON.parse(stdout)
}

const cookieOf = (sample: Sample, role: string): string =>
  sample.people.find((person) => person.role === role)?.cookie ?? ''

/** Uses the one-time link; the operator is signed in after. */
async function becomeOperator(server: RunningServer): Promise<PlainVisitor> {
  const operator = new PlainVisitor(server.url)
  const page = await operator.open(server.setUpLink ?? '')
  await operator.send(page, 'Become the operator', {
    name: 'Ines Okafor',
    email: 'ines@lantern.example',
  })
  return operator
}

/** The operator begins a coalition with a letter in it; returns where they are. */
async function beginForReal(
  operator: PlainVisitor,
): Promise<{ coalition: string; letter: string }> {
  const { path: coalition } = await operator.send(
    await operator.open('/begin'),
    'Create the coalition',
    { name: 'Open Streets', organisation: 'Lantern Street' },
  )
  const { path: letter } = await operator.send(
    await operator.open(`${coalition}/letters/new`),
    'Start the letter',
    { begin: 'joint-response', title: 'On the crossings' },
  )
  return { coalition, letter }
}

test('until the one-time link is used, no page answers but it and /healthz', async () => {
  const server = await startServer()
  const visitor = new PlainVisitor(server.url)
  for (const path of [
    '/',
    '/sign-in',
    '/sign-in/code',
    '/begin',
    '/operator',
    '/mailbox',
    '/you',
    '/sample',
    '/sample/mailbox',
    '/join/anything',
    '/l/anything',
    '/letters/anything',
    '/c/anything',
    '/no-such-page',
  ]) {
    const page = await visitor.open(path)
    expect([path, page.status, page.text.startsWith(NOT_YET)]).toEqual([path, 503, true])
  }
  const written = await fetch(`${server.url}/sign-in`, { method: 'POST', body: new FormData() })
  expect(written.status).toBe(503)

  const health = await fetch(`${server.url}/healthz`)
  expect(health.status).toBe(200)
  expect(await health.json()).toEqual({
    status: 'ok',
    database: 'sqlite',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
  expect((await visitor.open(`/set-up/${'a'.repeat(32)}`)).status).toBe(404)
  expect(wordsOf(await visitor.open(server.setUpLink ?? ''))).toContain('Who runs this instance?')
})

test('the one-time link works once: who sends its form first is the operator', async () => {
  const server = await startServer()
  const second = new PlainVisitor(server.url)
  // Looking uses nothing up, and two may have it open.
  const open = await second.open(server.setUpLink ?? '')
  const operator = await becomeOperator(server)
  expect(wordsOf(await operator.open('/operator'))).toContain('Who may start a coalition')

  const late = await second.send(open, 'Become the operator', {
    name: 'Somebody',
    email: 'somebody@elsewhere.example',
  })
  expect(late.status).toBe(404)
  expect((await second.open(server.setUpLink ?? '')).status).toBe(404)
  expect((await second.open('/operator')).path).toMatch(/^\/sign-in/)

  await server.stop()
  const again = await startServer({ env: { DATA_DIR: server.dataDir } })
  expect(again.setUpLink).toBeNull()
})

test('the sample that the command line opened before set-up answers, and nothing else does', async () => {
  const server = await startServer()
  const sample = await openSample(server)
  const visitor = new PlainVisitor(server.url)
  for (const path of ['/sample', '/sample/mailbox', `/l/${sample.slug}`]) {
    expect((await visitor.open(path)).status, path).toBe(200)
  }
  for (const path of ['/', '/sign-in', `/letters/${sample.letter}`, `/c/${sample.coalition}`]) {
    expect((await visitor.open(path)).status, path).toBe(503)
  }

  expect(new Set(sample.people.map(({ role }) => role))).toEqual(
    new Set(['coordinator', 'editor', 'reviewer', 'reader']),
  )
  for (const { cookie } of sample.people) {
    const person = new PlainVisitor(server.url, cookie)
    expect(wordsOf(await person.open(`/letters/${sample.letter}`))).toContain('Joint response')
    expect((await person.open(`/c/${sample.coalition}`)).status).toBe(200)
    for (const path of ['/operator', '/mailbox', '/begin', '/begin/letter']) {
      expect((await person.open(path)).status, path).toBeGreaterThanOrEqual(403)
    }
  }
  // By the page, without the command line's cookies.
  const chosen = await visitor.send(await visitor.open('/sample'), 'Be Tomasz')
  expect(wordsOf(chosen)).toContain('Housing Without Fear')
  await becomeOperator(server)
})

test('what the sample writes never leaves, though mail goes out by SMTP', async () => {
  const mail = await startSmtp()
  onTestFinished(() => mail.close())
  const server = await startServer({ env: { SMTP_URL: mail.url } })
  const sample = await openSample(server)
  const visitor = new PlainVisitor(server.url)
  await visitor.send(await visitor.open(`/l/${sample.slug}`), 'Sign the letter', {
    organisation: 'Quayside Choir',
    kind: 'campaign',
    country: 'Wales',
    role: 'Chair',
    email: 'chair@quayside.example',
    naming: 'organisation',
    authority: 'on',
    name: 'Ada Quay',
  })
  const mailbox = await visitor.open('/sample/mailbox')
  const confirm = `/signature/confirm/${tokenIn(mailbox.text, 'signature/confirm')}`
  const done = await visitor.send(await visitor.open(confirm), 'Confirm the signature')
  expect(wordsOf(done)).toContain('Quayside Choir has signed')
  const messages = wordsOf(await visitor.open('/sample/mailbox'))
  expect(messages).toContain('chair@quayside.example')
  expect(messages).toContain('maryam@lantern-street.example')

  // Messages go in the order in which they were queued: had those been to leave, they would have.
  const operator = await becomeOperator(server)
  const other = new PlainVisitor(server.url)
  for (const email of [sample.people[0]?.email ?? '', 'ines@lantern.example']) {
    await other.send(await other.open('/sign-in'), 'Send me a code', { email })
  }
  await mail.next('ines@lantern.example')
  expect(mail.messages.map(({ subject }) => subject)).toHaveLength(1)
  const own = wordsOf(await operator.open('/mailbox'))
  expect(own).not.toContain('quayside')
})

test('nobody of the sample reaches a real coalition', async () => {
  const server = await startServer()
  const operator = await becomeOperator(server)
  const { coalition, letter } = await beginForReal(operator)
  const invited = await operator.send(
    await operator.open(`${coalition}/organisations`),
    'Make a link instead',
  )
  const join = `/join/${tokenIn(invited.text, 'join')}`
  expect(wordsOf(await new PlainVisitor(server.url).open(join))).toContain(
    'Ines Okafor invites you',
  )

  const sample = await openSample(server)
  const person = new PlainVisitor(server.url, cookieOf(sample, 'coordinator'))
  for (const path of [
    coalition,
    `${coalition}/organisations`,
    `${coalition}/letters/new`,
    letter,
    `${letter}/final`,
    `${letter}/signing`,
    `${letter}/export/pdf`,
    `${letter}/signing.csv`,
  ]) {
    expect((await person.open(path)).status, path).toBe(404)
  }
  expect(wordsOf(await person.open(join))).toContain('This invitation has ended')
  expect(wordsOf(await person.open('/'))).not.toContain('Open Streets')

  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/collaboration/${letter.split('/').at(-1)}`,
    { headers: { Cookie: cookieOf(sample, 'coordinator'), Origin: server.url } },
  )
  const [code] = await once(socket, 'close')
  expect(code).toBe(4404)
})

test('the operator removes the sample with one click, and nothing else goes', async () => {
  const server = await startServer()
  const operator = await becomeOperator(server)
  const { coalition } = await beginForReal(operator)
  const opened: Arrived = await operator.send(await operator.open('/operator'), 'Open the sample')
  expect(opened.path).toBe('/sample')
  const sample = await openSample(server)

  await operator.send(await operator.open('/sample'), 'Remove the sample')
  const visitor = new PlainVisitor(server.url)
  for (const path of ['/sample', '/sample/mailbox', `/l/${sample.slug}`]) {
    expect((await visitor.open(path)).status, path).toBe(404)
  }
  const gone = new PlainVisitor(server.url, cookieOf(sample, 'editor'))
  expect((await gone.open(`/letters/${sample.letter}`)).path).toMatch(/^\/sign-in/)
  expect((await operator.open(coalition)).status).toBe(200)
  expect(wordsOf(await operator.open('/operator'))).toContain('Open the sample')
})

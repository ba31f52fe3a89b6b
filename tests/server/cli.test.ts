import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newDataDir, runCommand, startServer } from '../setup/server'
import { newPostgres } from '../setup/store'

/** Runs a command with `--json`, and reads its answer: nothing else may be on standard output. */
async function answer(words: readonly string[], env: Record<string, string>) {
  const { code, stdout, stderr } = await runCommand([...words, '--json'], env)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const object: Record<string, unknown> = JSON.parse(stdout)
  expect(stdout).toBe(`${JSON.stringify(object)}\n`)
  return object
}

interface SampleAnswer {
  coalition: string
  letter: string
  slug: string
  people: { name: string; email: string; role: string; cookie: string }[]
}

async function openSample(env: Record<string, string>): Promise<SampleAnswer> {
  const { stdout } = await runCommand(['sample', '--json'], env)
  return JSON.parse(stdout)
}

test('help lists every command, as text and as JSON', async () => {
  const names = ['sign-in-link', 'import', 'export', 'backup', 'restore', 'sample']
  const { stdout } = await runCommand(['help'], {})
  for (const name of names) expect(stdout).toContain(`  ${name}`)
  const { commands } = await answer(['help'], {})
  expect(JSON.stringify(commands)).toContain('sign-in-link EMAIL')
})

test('the sample opens without a server, with a cookie for each of its people, once', async () => {
  const env = { DATA_DIR: await newDataDir() }
  const first = await openSample(env)
  expect(Object.keys(first)).toEqual(['coalition', 'letter', 'slug', 'people'])
  expect(first.people.length).toBeGreaterThanOrEqual(4)
  for (const person of first.people) {
    expect(Object.keys(person)).toEqual(['name', 'email', 'role', 'cookie'])
    expect(person.cookie).toMatch(/^\w+=\w+$/)
  }
  const second = await openSample(env)
  expect(second.letter).toBe(first.letter)
})

test('the sample’s cookies sign in at a running server, on its store', async () => {
  const server = await startServer()
  const { letter, people } = await openSample({ DATA_DIR: server.dataDir })
  const { cookie } = people.find(({ role }) => role === 'editor') ?? people[0] ?? { cookie: '' }
  const page = await fetch(`${server.url}/letters/${letter}`, { headers: { cookie } })
  expect(page.status).toBe(200)
  const stranger = await fetch(`${server.url}/letters/${letter}`, { redirect: 'manual' })
  expect(stranger.status).not.toBe(200)
})

test.each([
  ['pdf', (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-'],
  ['docx', (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK'],
  ['md', (bytes: Buffer) => bytes.toString().includes('[^13]:')],
] as const)('a letter is exported as %s', async (format, isOne) => {
  const env = { DATA_DIR: await newDataDir() }
  const { letter } = await openSample(env)
  const out = join(env.DATA_DIR, `letter.${format}`)
  const made = await answer(['export', letter, '--format', format, '--out', out], env)
  expect(made).toEqual({ letter, version: null, format, file: out, bytes: (await stat(out)).size })
  expect(isOne(await readFile(out))).toBe(true)
})

const firewall = join(import.meta.dirname, '../../../shared/letters/firewall-letter.docx')
test.skipIf(!existsSync(firewall))('a Word file becomes a letter (../shared)', async () => {
  const env = { DATA_DIR: await newDataDir() }
  const { coalition } = await openSample(env)
  const made = await answer(['import', firewall, '--coalition', coalition], env)
  expect(Object.keys(made)).toEqual(['letter', 'report'])
  const out = join(env.DATA_DIR, 'letter.md')
  await answer(['export', String(made.letter), '--format', 'md', '--out', out], env)
  expect(await readFile(out, 'utf8')).toContain('[^13]:')
})

test.each([
  [['sing'], /There is no command "sing"/],
  [['backup'], /Write: npm run cli -- backup FILE/],
  [['export', 'x', '--format', 'pdf'], /Write: npm run cli -- export LETTER/],
  [['export', 'x', '--format', 'odt', '--out', 'y'], /pdf, docx, md or html, and not "odt"/],
  [['export', 'x', '--format', 'pdf', '--out', 'y'], /There is no letter "x"/],
  [['import', 'nowhere.docx', '--coalition', 'x'], /nowhere.docx cannot be read/],
  [['import', import.meta.filename, '--coalition', 'x'], /There is no coalition "x"/],
  [['restore', 'nowhere.db'], /There is no file .*nowhere.db/],
])('%j ends with one line and code 1', async (words, expected) => {
  const env = { DATA_DIR: await newDataDir() }
  const { code, stdout, stderr } = await runCommand(words, env)
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(expected)
  expect(stderr.trim()).not.toContain('\n')
  const withJson = await runCommand([...words, '--json'], env)
  expect(JSON.parse(withJson.stdout)).toEqual({ error: expect.stringMatching(expected) })
})

test('a copy is made beside a running server; it is put back only without one', async () => {
  const server = await startServer()
  const env = { DATA_DIR: server.dataDir }
  const { letter } = await openSample(env)
  const copy = join(await newDataDir(), 'copy.db')
  expect((await answer(['backup', copy], env)).file).toBe(copy)
  const refused = await runCommand(['restore', copy], env)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/^A server runs on .* Stop it, then restore\.\n$/)
  expect(await server.stop()).toBe(0)

  const other = { DATA_DIR: await newDataDir() }
  await answer(['restore', copy], other)
  expect((await openSample(other)).letter).toBe(letter)
})

test('commands work on PostgreSQL as well', async () => {
  const { url } = await newPostgres()
  const env = { DATA_DIR: await newDataDir(), DATABASE_URL: url, SECRET: 's'.repeat(32) }
  const { letter } = await openSample(env)
  const out = join(env.DATA_DIR, 'letter.md')
  await answer(['export', letter, '--format', 'md', '--out', out], env)
  const refused = await runCommand(['backup', out], env)
  expect(refused.stderr).toContain('pg_dump')
})

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { BadEnvironment, readEnv } from '../../server/env'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undersigned-env-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

describe('with nothing set', () => {
  test('an SQLite file in the data folder, port 3000, this machine only, mail to the mailbox', () => {
    const env = readEnv({ DATA_DIR: folder })
    expect(env).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: folder,
      store: { engine: 'sqlite', file: join(folder, 'undersigned.db') },
      baseUrl: 'http://localhost:3000',
      smtpUrl: null,
      trustProxy: 0,
      floodFrom: 100,
    })
  })

  test('a secret of 256 bits is made once, kept, and only its owner may read it', async () => {
    const dataDir = join(folder, 'not', 'there', 'yet')
    const first = readEnv({ DATA_DIR: dataDir }).secret
    expect(Buffer.from(first, 'base64url')).toHaveLength(32)
    expect(readEnv({ DATA_DIR: dataDir }).secret).toBe(first)
    const file = join(dataDir, 'secret')
    expect((await readFile(file, 'utf8')).trim()).toBe(first)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(dataDir)).toEqual(['secret'])
  })

  test('two instances never share a secret', () => {
    const one = readEnv({ DATA_DIR: join(folder, 'one') }).secret
    expect(readEnv({ DATA_DIR: join(folder, 'two') }).secret).not.toBe(one)
  })
})

test('what is set is taken, without a slash at the end of the address', () => {
  const secret = 's'.repeat(32)
  expect(
    readEnv({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: folder,
      DATABASE_URL: 'postgres://undersigned:pw@db.example/undersigned',
      BASE_URL: 'https://letters.example/',
      SMTP_URL: 'smtp://mail.example:587',
      SECRET: secret,
      TRUST_PROXY: '1',
      FLOOD_FROM: '500',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: folder,
    store: { engine: 'postgres', url: 'postgres://undersigned:pw@db.example/undersigned' },
    baseUrl: 'https://letters.example',
    smtpUrl: 'smtp://mail.example:587',
    secret,
    trustProxy: 1,
    floodFrom: 500,
  })
})

test('an empty variable counts as absent', () => {
  const env = readEnv({ DATA_DIR: folder, PORT: '', DATABASE_URL: ' ', SMTP_URL: '', SECRET: '' })
  expect(env.port).toBe(3000)
  expect(env.store.engine).toBe('sqlite')
})

describe('a wrong value stops the start with one line that names it', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PORT', '0'],
    ['DATABASE_URL', 'mysql://db.example/undersigned'],
    ['DATABASE_URL', 'undersigned.db'],
    ['BASE_URL', 'letters.example'],
    ['BASE_URL', 'https://letters.example/sub'],
    ['SMTP_URL', 'mail.example'],
    ['SECRET', 'short'],
    ['TRUST_PROXY', 'yes'],
    ['FLOOD_FROM', '0'],
    ['FLOOD_FROM', 'many'],
  ])('%s=%s', async (name, value) => {
    let message = ''
    try {
      readEnv({ DATA_DIR: folder, [name]: value })
    } catch (error) {
      if (error instanceof BadEnvironment) message = error.message
    }
    expect(message).toContain(name)
    expect(message).not.toContain('\n')
    expect(await readdir(folder), 'nothing is left behind').toEqual([])
  })

  test('PostgreSQL without a secret: several processes could not share one', () => {
    expect(() => readEnv({ DATA_DIR: folder, DATABASE_URL: 'postgres://db.example/u' })).toThrow(
      /^SECRET must be set with DATABASE_URL/,
    )
  })

  test('a password in a wrong address is not repeated', () => {
    expect(() =>
      readEnv({ DATA_DIR: folder, DATABASE_URL: 'mysql://user:hunter2@db.example' }),
    ).toThrow(expect.not.stringContaining('hunter2'))
  })

  test('a kept secret that was cut short is refused, not replaced', async () => {
    await writeFile(join(folder, 'secret'), 'short\n')
    expect(() => readEnv({ DATA_DIR: folder })).toThrow(/must hold 32 characters or more/)
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('short\n')
  })
})

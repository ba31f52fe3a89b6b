import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readEnv } from '../../server/env'

interface Service {
  readonly image: string
  readonly build?: string
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

const compose: { services: Record<string, Service>; volumes: Record<string, null> } = parse(
  readFileSync('compose.yaml', 'utf8'),
  { merge: true },
)
const { services } = compose
const ours = Object.entries(services).filter(([, { build }]) => build)
const dockerfile = readFileSync('Dockerfile', 'utf8')
const caddyfile = readFileSync('.compose/Caddyfile', 'utf8')

/** What the file at the top of compose.yaml asks for. */
const DOT_ENV: Record<string, string> = {
  POSTGRES_PASSWORD: 'f'.repeat(64),
  SECRET: 'e'.repeat(64),
  BASE_URL: 'https://letters.example',
}

/** A value as `docker compose` puts variables into it: ${A}, ${A:-or this}, ${A:?or stop}. */
function filledIn(value: string, variables: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind, rest: string) => {
    const set = variables[name]
    if (set) return set
    if (kind === '?') throw new Error(`${name}: ${rest}`)
    return kind === '-' ? rest : ''
  })
}

const environmentOf = ({ environment = {} }: Service, variables: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, filledIn(value, variables)]),
  )

test('compose.yaml starts two processes on one PostgreSQL, as the password and the database there are called', () => {
  expect(ours.map(([name]) => name)).toEqual(['one', 'two'])
  const db = environmentOf(services.db ?? { image: '' }, DOT_ENV)
  for (const [, service] of ours) {
    const env = readEnv(environmentOf(service, DOT_ENV))
    expect(env).toMatchObject({ baseUrl: DOT_ENV.BASE_URL, smtpUrl: null, trustProxy: 1 })
    const url = new URL(env.store.engine === 'postgres' ? env.store.url : 'sqlite:')
    expect(Object.keys(services)).toContain(url.hostname)
    expect([url.username, url.password, url.pathname]).toEqual([
      db.POSTGRES_USER,
      db.POSTGRES_PASSWORD,
      `/${db.POSTGRES_DB}`,
    ])
  }
})

test.each(['POSTGRES_PASSWORD', 'SECRET'])(
  'compose.yaml stops, and says so, where %s is not written into .env',
  (name) => {
    const [, service] = ours[0] ?? []
    const variables = { ...DOT_ENV, [name]: '' }
    expect(() => environmentOf(service ?? { image: '' }, variables)).toThrow(name)
  },
)

test('every variable that compose.yaml sets for ours stands in the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const [, { environment = {} }] of ours) {
    for (const name of Object.keys(environment)) expect(readme).toContain(`\`${name}\``)
  }
})

test('the balancer passes on to both processes, at the port that the Dockerfile gives them, and is reached at its own', () => {
  const port = /PORT=(\d+)/.exec(dockerfile)?.[1]
  expect(caddyfile).toContain(
    `reverse_proxy ${ours.map(([name]) => `${name}:${port}`).join(' ')} {`,
  )
  const [published] = services.balancer?.ports ?? []
  const at = published?.split(':').at(-1)
  expect(caddyfile).toMatch(new RegExp(`^:${at} \\{$`, 'm'))
})

test('what compose.yaml takes from this folder is there, and other volumes have a name', () => {
  for (const { build, volumes = [] } of Object.values(services)) {
    if (build) expect(existsSync(`${build}/Dockerfile`)).toBe(true)
    for (const volume of volumes) {
      const [from = ''] = volume.split(':')
      expect(from.startsWith('.') ? existsSync(from) : from in compose.volumes).toBe(true)
    }
  }
})

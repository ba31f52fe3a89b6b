import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Import {
  readonly from: string
  /** A path from the root without its ending where it is one of ours, else the name of a package. */
  readonly to: string
  readonly ours: boolean
}

const files = ['app', 'server', 'prisma-free-db', 'tests'].flatMap(sourcesIn)
const imports = files.flatMap(importsOf)

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
}

function importsOf(from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, from), 'utf8'))
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? { from, to: relative(root, resolve(root, dirname(from), fileName)), ours: true }
      : { from, to: fileName, ours: false },
  )
}

/** The imports of a folder that a rule does not allow, as `file → what it imports`. */
function offending(folder: string, allowed: (found: Import) => boolean): string[] {
  return imports
    .filter(({ from }) => from.startsWith(folder))
    .filter((found) => !allowed(found))
    .map(({ from, to }) => `${from} → ${to}`)
}

const within = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

const isPackage = (name: string, ...packages: string[]) => within(name, ...packages)

test.each(['prisma-free-db', 'app/document', 'app/words'])(
  '%s imports nothing of ours',
  (folder) => {
    expect(offending(`${folder}/`, ({ to, ours }) => !ours || within(to, folder))).toEqual([])
  },
)

test('what is drawn imports the words, and nothing else of ours', () => {
  expect(
    offending('app/ui/', ({ to, ours }) => !ours || within(to, 'app/ui', 'app/words')),
  ).toEqual([])
})

test('the domain imports the store, the document, the words and itself', () => {
  const allowed = ({ to, ours }: Import) =>
    !ours || within(to, 'app/domain', 'app/document', 'app/words', 'prisma-free-db')
  expect(offending('app/domain/', allowed)).toEqual([])
})

test('the domain knows no Remix, no React and no Express, but for the templates of its mail', () => {
  const allowed = ({ from, to, ours }: Import) =>
    ours ||
    within(from, 'app/domain/messages') ||
    !(to.startsWith('@remix-run/') || isPackage(to, 'react', 'react-dom', 'express'))
  expect(offending('app/domain/', allowed)).toEqual([])
})

test('within the domain: accounts ← coalitions ← letters ← sign-on and export ← sample', () => {
  const below: Record<string, readonly string[]> = {
    accounts: [],
    coalitions: ['accounts'],
    letters: ['accounts', 'coalitions'],
    'sign-on': ['accounts', 'coalitions', 'letters'],
    export: ['accounts', 'coalitions', 'letters', 'sign-on'],
    // The sample is made with everything that people make letters with.
    sample: ['accounts', 'coalitions', 'letters', 'sign-on', 'export'],
    messages: [],
  }
  const folderOf = (path: string) => /^app\/domain\/([^/]+)\/./.exec(path)?.[1]
  const allowed = ({ from, to, ours }: Import) => {
    const [here, there] = [folderOf(from), folderOf(to)]
    if (!ours || here === undefined || there === undefined || there === here) return true
    return there === 'messages' || (below[here] ?? []).includes(there)
  }
  const known = files.map(folderOf).filter((folder) => folder !== undefined)
  expect([...new Set(known)].filter((folder) => !(folder in below))).toEqual([])
  expect(offending('app/domain/', allowed)).toEqual([])
})

test('the editor imports the document and what is drawn, never the domain or the store', () => {
  const allowed = ({ to, ours }: Import) =>
    !ours || within(to, 'app/editor', 'app/document', 'app/ui')
  expect(offending('app/editor/', allowed)).toEqual([])
})

test('pages never reach past the domain to the store, nor to the server', () => {
  const allowed = ({ to, ours }: Import) => !ours || !within(to, 'server', 'prisma-free-db')
  expect(offending('app/routes/', allowed)).toEqual([])
  expect(offending('app/http/', allowed)).toEqual([])
})

test('nothing but the process itself imports the server', () => {
  expect(offending('app/', ({ to, ours }) => !ours || !within(to, 'server'))).toEqual([])
})

test('the server does not import pages', () => {
  const allowed = ({ to, ours }: Import) =>
    !ours || !within(to, 'app/routes', 'app/ui', 'app/editor')
  expect(offending('server/', allowed)).toEqual([])
})

test('SQL is written in prisma-free-db and nowhere else', () => {
  const drivers = ({ from, to, ours }: Import) =>
    ours || !isPackage(to, 'pg', 'sqlite3') || within(from, 'tests')
  expect(offending('app/', drivers)).toEqual([])
  expect(offending('server/', drivers)).toEqual([])
  const builders = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/
  const found = files
    .filter((file) => within(file, 'app', 'server'))
    .filter((file) => builders.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
})

test('Lucia is imported by one file, so that one file replaces it', () => {
  const found = imports.filter(({ to }) => isPackage(to, 'lucia')).map(({ from }) => from)
  expect(new Set(found).size, found.join(', ')).toBe(1)
})

test('y-prosemirror is nowhere: beside @tiptap/y-tiptap two sync plugins would diverge', () => {
  expect(offending('', ({ to }) => !isPackage(to, 'y-prosemirror'))).toEqual([])
})

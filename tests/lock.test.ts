import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const lock: { packages: Record<string, { version?: string; resolved?: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

// npm 11 leaves packages for other platforms without a version when it adds to a lock that holds no
// addresses, and cannot read that file again. Made anew in an empty folder it is whole.
test('the lock file names a version of every package that it has', () => {
  const missing = Object.entries(lock.packages).filter(([, entry]) => !entry.version)
  expect(missing.map(([name]) => name)).toEqual([])
})

test('the lock file holds no addresses: packages come from the registry that is set', () => {
  const addressed = Object.entries(lock.packages).filter(([, entry]) => entry.resolved)
  expect(addressed.map(([name]) => name)).toEqual([])
})

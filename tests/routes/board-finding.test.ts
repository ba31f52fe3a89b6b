import { expect, test } from 'vitest'
import { found, sorted, viewAddress } from '../../app/routes/letters.$letter.signing/finding'

const row = (organisation: string, since: string, name: string | null = null) => ({
  organisation,
  country: 'Éire',
  website: null,
  since,
  contacts: [{ name, role: null, email: null }],
})

const ROWS = [
  row('Élan Trust', '2026-11-03', 'Ngozi Adeyemi'),
  row('Zebra Club', '2026-11-02'),
  row('Group 10', '2026-11-04'),
  row('Group 9', '2026-11-01'),
]
const names = (rows: readonly { organisation: string }[]) => rows.map((one) => one.organisation)

test('A row is found by every word of what is looked for, whatever the case and accents, of a contact too.', () => {
  expect(names(found(ROWS, 'elan'))).toEqual(['Élan Trust'])
  expect(names(found(ROWS, 'TRUST adeyemi'))).toEqual(['Élan Trust'])
  expect(names(found(ROWS, 'trust zebra'))).toEqual([])
  expect(names(found(ROWS, 'eire group'))).toEqual(['Group 10', 'Group 9'])
  expect(found(ROWS, '')).toHaveLength(4)
})

test('Rows are in order of time, or of names as people read them.', () => {
  expect(names(sorted(ROWS, 'newest', 'en'))[0]).toBe('Group 10')
  expect(names(sorted(ROWS, 'oldest', 'en'))[0]).toBe('Group 9')
  expect(names(sorted(ROWS, 'name', 'en'))).toEqual([
    'Élan Trust',
    'Group 9',
    'Group 10',
    'Zebra Club',
  ])
})

test('The address of a view says only what is not usual, and never what is looked for.', () => {
  expect(viewAddress({ show: 'all', sort: 'newest' })).toBe('?')
  const view = { show: 'left', sort: 'name', find: 'Ngozi' } as const
  expect(viewAddress(view)).toBe('?show=left&sort=name')
})

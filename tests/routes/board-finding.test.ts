import { expect, test } from 'vitest'
import { viewAddress } from '../../app/routes/letters.$letter.signing/finding'

test('The address of a view says only what is not usual, and never what is looked for.', () => {
  expect(viewAddress({ show: 'all', sort: 'newest', page: 1 })).toBe('?')
  const view = { show: 'left', sort: 'name', find: 'Ngozi', page: 2 } as const
  expect(viewAddress(view)).toBe('?show=left&sort=name&page=2')
})

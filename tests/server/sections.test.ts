import { join } from 'node:path'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { matchRoutes } from '@remix-run/react'
import { describe, expect, test } from 'vitest'
import { sectionOf, within } from '../../server/http/sections'

const app = join(import.meta.dirname, '..', '..', 'app')
const routes = { root: { id: 'root', path: '' }, ...flatRoutes(app) }
type RouteObject = Parameters<typeof matchRoutes>[0][number]
type Routes = Record<string, { id: string; path?: string; index?: boolean; parentId?: string }>

function treeOf(all: Routes, parent?: string): RouteObject[] {
  return Object.values(all)
    .filter((route) => route.parentId === parent)
    .map(({ id, path = '', index }) =>
      index ? { id, path, index } : { id, path, children: treeOf(all, id) },
    )
}

const reached = (all: Routes, address: string) =>
  matchRoutes(treeOf(all), address)?.map((match) => match.route.id)

/** An address of every route, with something in the place of each name. */
const addresses = [
  ...new Set(
    Object.keys(routes).map((id) => {
      const parts: string[] = []
      for (let at: string | undefined = id; at; at = (routes as Routes)[at]?.parentId) {
        parts.unshift((routes as Routes)[at]?.path ?? '')
      }
      const path = parts.filter((part) => part !== '').join('/')
      return `/${path.replace(/:\w+/g, 'some.thing-2').replace('*', 'nothing/like/this')}`
    }),
  ),
]

describe('the routes that an address may lead to', () => {
  test.each([
    ...addresses,
    '/l/some/thing',
    '/l/some/share/',
    '/letters/some/nothing',
    '/letters/some/versions',
    '/L/some',
    '/toString',
    '//l/some',
  ])('lead it where all of them would: %s', (address) => {
    const section = sectionOf(address)
    const narrowed = section === null ? routes : within<Routes[string]>(routes, section)
    expect(reached(narrowed, address)).toEqual(reached(routes, address))
  })

  test('are few where a form is signed.', () => {
    expect(addresses.length).toBeGreaterThan(60)
    const section = sectionOf('/l/leave-the-trees') ?? ''
    expect(Object.keys(within<Routes[string]>(routes, section)).sort()).toEqual([
      'root',
      'routes/$',
      'routes/_index',
      'routes/l.$slug',
    ])
  })
})

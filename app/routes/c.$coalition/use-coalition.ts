import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from './route'

/** The coalition whose page this is, as its layout loaded it. */
export function useCoalition() {
  const data = useRouteLoaderData<typeof loader>('routes/c.$coalition')
  if (!data) throw new Error('a page of a coalition stands outside of its layout')
  return data
}

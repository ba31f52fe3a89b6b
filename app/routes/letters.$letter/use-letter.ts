import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from './route'

/** The letter whose page this is, with the coalition, the person and their role. */
export function useLetter() {
  const data = useRouteLoaderData<typeof loader>('routes/letters.$letter')
  if (!data) throw new Error('useLetter is for pages below /letters/:letter')
  return data
}

import { useOutletContext, useRouteLoaderData } from '@remix-run/react'
import type { loader } from './route'

/** What the layout of a letter's pages gives to the page inside it. */
export interface LetterOutlet {
  /** The end of the bar, where the page may show what belongs to it (by a portal). */
  readonly barEnd: HTMLElement | null
}

/** The letter whose page this is, with the coalition, the person and their role. */
export function useLetter() {
  const data = useRouteLoaderData<typeof loader>('routes/letters.$letter')
  if (!data) throw new Error('useLetter is for pages below /letters/:letter')
  return data
}

export const useLetterOutlet = (): LetterOutlet => useOutletContext<LetterOutlet>()

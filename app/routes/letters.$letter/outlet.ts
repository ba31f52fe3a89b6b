import { useOutletContext } from '@remix-run/react'

/** What the layout of a letter's pages gives to the page inside it. */
export interface LetterOutlet {
  /** The end of the bar, where the page may show what belongs to it (by a portal). */
  readonly barEnd: HTMLElement | null
}

export const useLetterOutlet = (): LetterOutlet => useOutletContext<LetterOutlet>()

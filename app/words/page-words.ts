import { createContext, useContext } from 'react'
import type { Reading } from './reading'
import type { Words } from './words'

/** What a public page is drawn with, on the server; null in the browser, to which no catalogue is sent. */
export const ReadingContext = createContext<Reading | null>(null)

/** What a page says everything with, and by which it leads on to other public pages. */
export interface PageWords extends Words {
  /** A path of ours, in the language that the reader chose, if they did. */
  readonly to: (path: string) => string
}

/** The words of a public page. Such a page is drawn on the server only. */
export function useWords(): PageWords {
  const reading = useContext(ReadingContext)
  if (!reading)
    throw new Error('A public page is drawn on the server: lead to it with a whole load.')
  return { ...reading.words, to: reading.to }
}

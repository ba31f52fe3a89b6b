import type { ReactNode } from 'react'
import { useWords } from '../words/page-words'

/** Leads to a letter's page; where its address alone opens nothing, only its words stand there. */
export function LetterLink({ slug, children }: { slug: string | null; children: ReactNode }) {
  const { to } = useWords()
  return slug === null ? children : <a href={to(`/l/${slug}`)}>{children}</a>
}

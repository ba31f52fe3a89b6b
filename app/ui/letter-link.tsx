import type { ReactNode } from 'react'

/** Leads to a letter's page; where its address alone opens nothing, only its words stand there. */
export function LetterLink({ slug, children }: { slug: string | null; children: ReactNode }) {
  return slug === null ? children : <a href={`/l/${slug}`}>{children}</a>
}

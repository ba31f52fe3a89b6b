import type { ReactNode } from 'react'
import { LetterTitle } from './letter-title'
import { PublicPage } from './public-page'

/** A page for everybody that belongs to a letter: under its title, which leads back to it. */
export function BesideLetter({
  letter,
  title,
  form,
  children,
}: {
  letter: {
    slug: string
    title: string
    language: string
    coalition: string | null
    isSample: boolean
    banner?: string
  }
  title: string
  /** The form on the page, by its id. */
  form?: string | undefined
  children: ReactNode
}) {
  return (
    <PublicPage
      coalition={letter.coalition}
      sample={letter.isSample}
      form={form}
      {...(letter.banner && { banner: letter.banner })}
    >
      <LetterTitle letter={letter} />
      <h1>{title}</h1>
      {children}
    </PublicPage>
  )
}

import type { ReactNode } from 'react'
import { useWords } from '../words/page-words'
import { PublicPage } from './public-page'

/** A page for everybody that belongs to a letter: under its title, which leads back to it. */
export function BesideLetter({
  letter,
  title,
  again,
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
  /** The form that is shown again, by its id. */
  again?: string | undefined
  children: ReactNode
}) {
  const { to } = useWords()
  return (
    <PublicPage
      coalition={letter.coalition}
      sample={letter.isSample}
      again={again}
      {...(letter.banner && { banner: letter.banner })}
    >
      <p className="hush">
        <a href={to(`/l/${letter.slug}`)}>
          <bdi lang={letter.language}>{letter.title}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      {children}
    </PublicPage>
  )
}

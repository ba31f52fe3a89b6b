import { LetterLink } from './letter-link'

/** Of which letter a page is: its title, which leads to it where its address opens it. */
export function LetterTitle({
  letter,
}: {
  letter: { slug: string | null; title: string; language: string }
}) {
  return (
    <p className="hush">
      <LetterLink slug={letter.slug}>
        <bdi lang={letter.language}>{letter.title}</bdi>
      </LetterLink>
    </p>
  )
}

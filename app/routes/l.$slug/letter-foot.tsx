import { linkTo } from '../../ui/tags'
import { useWords } from '../../words/page-words'

/** Where the page is passed on, and where questions go. */
export function LetterFoot({
  letter: { slug, open, contactEmail },
}: {
  letter: { slug: string; open: boolean; contactEmail: string | null }
}) {
  const { t, to } = useWords()
  const link = linkTo(to(`/l/${slug}/share`))
  return (
    <p>
      {t.rich(open ? 'letter.passOn' : 'letter.sharing', { link })}{' '}
      {contactEmail &&
        t.rich('letter.questions', {
          email: contactEmail,
          link: linkTo(`mailto:${contactEmail}`),
        })}
    </p>
  )
}

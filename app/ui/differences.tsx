import { DifferenceKey, DifferenceText } from './difference'
import { languageName } from './languages'
import { Sheet } from './page'

interface Shown {
  readonly what: 'changed' | 'added' | 'removed'
  readonly counts: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly html: string
}

/** What became of a text in each of its languages that changed, with what its signs mean. */
export function Differences({
  texts,
  isInSeveral,
  onPaper = false,
}: {
  texts: readonly Shown[]
  /** It is in more than one language: each is named. */
  isInSeveral: boolean
  /** Where the page around it is no paper. */
  onPaper?: boolean
}) {
  const shown = texts.filter(({ what }) => what !== 'removed')
  return (
    <>
      {shown.length > 0 && <DifferenceKey />}
      {texts.map(({ what, counts, ...text }) => (
        <section key={text.language}>
          {isInSeveral && (
            <>
              <h3>{languageName(text.language)}</h3>
              <p>{counts}</p>
            </>
          )}
          {what !== 'removed' &&
            (onPaper ? (
              <Sheet>
                <DifferenceText {...text} />
              </Sheet>
            ) : (
              <DifferenceText {...text} />
            ))}
        </section>
      ))}
    </>
  )
}

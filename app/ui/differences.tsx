import { DifferenceKey, DifferenceText } from './difference'
import { Sheet } from './page'

interface Shown {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The language by its name, where there are several. */
  readonly title: string | null
  /** How much changed. */
  readonly counts: string
  /** From `differenceHtml`, which escapes all that people wrote; empty where there is nothing to show. */
  readonly html: string
}

/** What became of a text in each of its languages that changed, with what its signs mean. */
export function Differences({
  texts,
  onPaper = false,
}: {
  texts: readonly Shown[]
  /** Where the page around it is no paper. */
  onPaper?: boolean
}) {
  return (
    <>
      {texts.some(({ html }) => html) && <DifferenceKey />}
      {texts.map(({ title, counts, ...text }) => (
        <section key={text.language}>
          {title && (
            <>
              <h3>{title}</h3>
              <p>{counts}</p>
            </>
          )}
          {text.html &&
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

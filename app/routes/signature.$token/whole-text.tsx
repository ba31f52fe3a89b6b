import { directionOf } from '../../document/direction'
import { Fold } from '../../ui/public-page'

/** The text that somebody signs or signed, to be read where they are. */
export function WholeText({ letter }: { letter: { html: string; language: string } }) {
  const { html, language } = letter
  return (
    <Fold summary="Read the whole text here">
      <div
        className="letter"
        lang={language}
        dir={directionOf(language)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </Fold>
  )
}

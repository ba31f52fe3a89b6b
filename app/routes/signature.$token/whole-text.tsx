import { directionOf } from '../../document/direction'
import { inText } from '../../http/text-asked'
import { Fold } from '../../ui/public-page'
import { TextLanguages } from '../../ui/text-languages'
import { useWords } from '../../words/page-words'

/** The text that somebody signs or signed, to be read where they are, in any of its languages. */
export function WholeText({
  letter,
  form,
}: {
  letter: { html: string; language: string; languages: readonly string[] }
  /** The form on the page, by its id. */
  form?: string | undefined
}) {
  const { t, to } = useWords()
  const { html, language, languages } = letter
  return (
    <Fold summary={t('signature.readHere')}>
      <TextLanguages
        label={t('signature.textLanguages')}
        languages={languages}
        shown={language}
        to={(one) => to(inText(one))}
        form={form}
      />
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

import { Section } from '@react-email/section'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { languagesInEnglish } from '../../document/language-name'
import type { LetterText } from '../../document/letter-text'
import { textLabels } from '../../words/text-labels.server'

/** The text of a letter as somebody signed it. */
export interface SignedText {
  readonly text: LetterText
  /** BCP 47. */
  readonly language: string
}

/** That the fingerprint is of the text in every language, where there are several; empty where there is one. */
export const saidOfLanguages = (languages: readonly string[]): string =>
  languages.length > 1
    ? ` It is one for the text in all its languages: ${languagesInEnglish(languages)}.`
    : ''

/** The whole text of a letter with its notes, in a message: who keeps it needs no page to read it. */
export function ExactText({ text, language }: SignedText) {
  const html = letterHtml(text, { labels: textLabels(language, 'en'), headingOffset: 1, language })
  return (
    <Section style={{ margin: '0 0 16px', fontSize: '16px', lineHeight: '24px' }}>
      <style>{'.mark { vertical-align: super; font-size: 75% }'}</style>
      <div
        lang={language}
        dir={directionOf(language)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </Section>
  )
}

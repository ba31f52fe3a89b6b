import { Section } from '@react-email/section'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import type { LetterText } from '../../document/letter-text'
import { textLabels } from '../../words/text-labels.server'
import type { Words } from '../../words/words'
import { At, Say, serif } from './frame'

/** What fixes a text, for whoever signed it. */
export interface FixedText {
  readonly version: number
  readonly sha256: string
  /** A day as people write it. */
  readonly fixedOn: string
  /** Where it can be read; null where only an invitation opens it. */
  readonly textLink: string | null
  /** All that the text was fixed in, BCP 47. */
  readonly languages: readonly string[]
}

/** Which text it is, where it stays, and its fingerprint: one for all languages, where there are several. */
export function TextFacts({ words: { t, languages }, text }: { words: Words; text: FixedText }) {
  const { version, fixedOn, textLink, sha256 } = text
  return (
    <>
      <Say>
        {t('mails.shared.finalText', { day: fixedOn, version })}
        {textLink && (
          <>
            {' '}
            {t('mails.shared.staysAt')} <At to={textLink} />
          </>
        )}
      </Say>
      <Say>
        {t('signature.fingerprintIs')} <bdi style={{ overflowWrap: 'anywhere' }}>{sha256}</bdi>
        {text.languages.length > 1 &&
          ` ${t('signature.severalTexts', { languages: languages(text.languages) })}`}
      </Say>
    </>
  )
}

/** The text of a letter as somebody signed it. */
export interface SignedText {
  readonly text: LetterText
  /** BCP 47. */
  readonly language: string
}

/** The whole text of a letter with its notes, in a message: who keeps it needs no page to read it. */
export function ExactText({
  words,
  signed: { text, language },
}: {
  words: Words
  signed: SignedText
}) {
  const html = letterHtml(text, {
    labels: textLabels(language, words.language),
    headingOffset: 1,
    language,
  })
  return (
    <>
      <Say>
        <strong>{words.t('mails.shared.signedText')}</strong>
      </Say>
      <Section style={{ margin: '0 0 16px', font: `16px/24px ${serif}` }}>
        <style>
          {'.mark { vertical-align: super; font-size: 75% } h2, h3, h4 { line-height: 1.3 }'}
        </style>
        <div
          lang={language}
          dir={directionOf(language)}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </Section>
    </>
  )
}

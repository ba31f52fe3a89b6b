import { Form, useNavigation } from '@remix-run/react'
import { saidWords } from '../../document/word-limit'
import type { DraftInLanguage } from '../../domain/letters/versions/counted-drafts.server'
import { Button, ButtonLink } from '../../ui/button'
import { englishLanguageName, languageName } from '../../ui/languages'
import { Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { LanguageRow } from '../letters.$letter.languages/language-row'
import styles from './styles.module.css'

const LACKS = {
  title:
    'The letter has no title yet. Write one as the first heading of its text, then come back here.',
  text: 'The letter has no text below its title yet. Write it, then come back here.',
  translation: 'Nobody has translated the letter yet.',
}

const lacksInTranslation = ({ language, lacks }: DraftInLanguage): string =>
  lacks === 'translation'
    ? `The text in ${englishLanguageName(language)} still says what it was copied from. Translate it, or remove the language, then come back here.`
    : `The text in ${englishLanguageName(language)} is not complete yet. Write it, then come back here.`

function fixWords(openSuggestions: number): string {
  if (openSuggestions === 0) return 'Fix the final text'
  const what = openSuggestions === 1 ? 'suggestion' : `${openSuggestions} suggestions`
  return `Fix the text without the open ${what}`
}

/** The draft as it would be fixed, and the button that does it. */
export function DraftNow({
  draft,
  translations,
  next,
  mayFix,
  wrong,
}: {
  draft: DraftInLanguage
  translations: readonly DraftInLanguage[]
  next: number
  mayFix: boolean
  wrong: string[] | null | undefined
}) {
  const letter = useLetter()
  const lacking = [draft, ...translations].find(({ lacks }) => lacks !== null)
  const open = [draft, ...translations].reduce((sum, one) => sum + one.openSuggestions, 0)
  const fixing = useNavigation().formData?.get('intent') === 'fix'
  return (
    <Panel title="The draft now">
      <dl className={styles.facts}>
        <dt>Title</dt>
        <dd>
          <bdi>{draft.title || 'None yet'}</bdi>
        </dd>
        <dt>Length</dt>
        <dd>{saidWords(draft.words, draft.wordLimit)}</dd>
        <dt>Headings</dt>
        <dd>{draft.headings || 'None'}</dd>
        <dt>Footnotes</dt>
        <dd>{draft.footnotes || 'None'}</dd>
        <dt>Language</dt>
        <dd>{languageName(letter.language)}</dd>
      </dl>
      {translations.length > 0 && (
        <>
          <h3>In its languages</h3>
          <ul className={`plain ${styles.say}`}>
            {[draft, ...translations].map((one) => (
              <LanguageRow key={one.letterId} draft={one} isOriginal={one === draft} />
            ))}
          </ul>
        </>
      )}
      <Wrongs errors={{ '': wrong }} />
      {draft.unwritten > 0 && (
        <div className={styles.say}>
          <Strip>
            {draft.unwritten === 1
              ? '1 place with guidance is still empty. It is left out of the final text; its heading stays, unless you delete it.'
              : `${draft.unwritten} places with guidance are still empty. They are left out of the final text; their headings stay, unless you delete them.`}
          </Strip>
        </div>
      )}
      {draft.openSuggestions > 0 && (
        <div className={styles.say}>
          <Strip>
            {draft.openSuggestions === 1
              ? '1 suggestion is still open. The text would be fixed without it: accept or reject it in the letter first, if it matters.'
              : `${draft.openSuggestions} suggestions are still open. The text would be fixed without them: accept or reject them in the letter first, if they matter.`}
          </Strip>
        </div>
      )}
      {draft.ibidsToCheck.length > 0 && (
        <div className={styles.say}>
          <Strip>
            {draft.ibidsToCheck.length === 1
              ? `The “Ibid.” in footnote ${draft.ibidsToCheck[0]} may point to another source than it did: the notes before it have changed. Check it in the letter first.`
              : `The “Ibid.” in footnotes ${draft.ibidsToCheck.join(', ')} may point to other sources than they did: the notes before them have changed. Check them in the letter first.`}
          </Strip>
        </div>
      )}
      {draft.brackets > 0 && (
        <div className={styles.say}>
          <Strip>
            {draft.brackets === 1
              ? '1 paragraph still stands in square brackets. Write over it or delete it first.'
              : `${draft.brackets} paragraphs still stand in square brackets. Write over them or delete them first.`}
          </Strip>
        </div>
      )}
      {lacking?.lacks ? (
        <p className={styles.say}>
          {lacking === draft ? LACKS[lacking.lacks] : lacksInTranslation(lacking)}
        </p>
      ) : mayFix ? (
        <p className={styles.say}>
          It becomes version {next}
          {translations.length > 0 && ' in all these languages'}, with{' '}
          {translations.length > 0 ? 'one fingerprint' : 'a fingerprint'} that proves later that not
          a comma was changed.
        </p>
      ) : (
        letter.archivedAt === null && (
          <p className={styles.say}>A coordinator of the coalition fixes the final text.</p>
        )
      )}
      <Row>
        {mayFix && !lacking && (
          <Form method="post">
            <input type="hidden" name="intent" value="fix" />
            <input type="hidden" name="without" value={open} />
            <Button kind={letter.stage === 'drafting' ? 'primary' : 'plain'} disabled={fixing}>
              {fixing ? 'Fixing the text' : fixWords(open)}
            </Button>
          </Form>
        )}
        <ButtonLink
          kind={lacking ? 'primary' : 'quiet'}
          to={`/letters/${(lacking ?? draft).letterId}`}
        >
          Go to the text
        </ButtonLink>
      </Row>
    </Panel>
  )
}

import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { saidWords } from '../../document/word-limit'
import type { DraftInLanguage } from '../../domain/letters/versions/counted-drafts.server'
import { languageName } from '../../ui/languages'
import styles from './styles.module.css'

/** One language of a letter: what it is called there, how long it is, and what is still to be done. */
export function LanguageRow({
  draft,
  isOriginal,
  children,
}: {
  draft: DraftInLanguage
  isOriginal: boolean
  children?: ReactNode
}) {
  const todo = todoIn(draft)
  return (
    <li className={styles.language}>
      <div>
        <Link to={`/letters/${draft.letterId}`}>{languageName(draft.language)}</Link>{' '}
        {isOriginal && <span className="hush">written first</span>}
        <p className={styles.title}>
          {draft.title ? <bdi lang={draft.language}>{draft.title}</bdi> : 'No title yet'}
        </p>
        {todo.length > 0 && <p className={styles.todo}>Still to do: {todo.join('; ')}.</p>}
      </div>
      <p className={styles.words}>
        {saidWords(draft.words, draft.wordLimit)}
        <span className="hush">
          {draft.footnotes === 1 ? '1 footnote' : `${draft.footnotes || 'no'} footnotes`}
        </span>
      </p>
      {children}
    </li>
  )
}

const LACKS = {
  title: 'it has no title',
  text: 'it has no text below its title',
  translation: 'it still says what it was copied from',
}

function todoIn(draft: DraftInLanguage): string[] {
  const { untranslated, brackets, openSuggestions, ibidsToCheck } = draft
  return [
    ...(draft.lacks ? [LACKS[draft.lacks]] : []),
    ...(untranslated > 0 && draft.lacks !== 'translation'
      ? [
          untranslated === 1
            ? '1 paragraph is not translated'
            : `${untranslated} paragraphs are not translated`,
        ]
      : []),
    ...(brackets > 0
      ? [brackets === 1 ? '1 paragraph is in brackets' : `${brackets} paragraphs are in brackets`]
      : []),
    ...(openSuggestions > 0
      ? [openSuggestions === 1 ? '1 suggestion is open' : `${openSuggestions} suggestions are open`]
      : []),
    ...(ibidsToCheck.length > 0
      ? [
          `check “Ibid.” in footnote${ibidsToCheck.length === 1 ? '' : 's'} ${ibidsToCheck.join(', ')}`,
        ]
      : []),
  ]
}

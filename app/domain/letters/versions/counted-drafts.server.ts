import type * as Y from 'yjs'
import type { Database } from '../../../../prisma-free-db/open'
import { canonicalForm } from '../../../document/canonical'
import { footnotesOf } from '../../../document/footnotes'
import type { LetterText } from '../../../document/letter-text'
import { countOpenSuggestions } from '../../../document/open-suggestions'
import { outlineOf } from '../../../document/outline'
import { countWords } from '../../../document/plain'
import { ibidsToCheckIn } from '../../../document/shared-ibids'
import { textFromDoc, unwrittenIn } from '../../../document/shared-text'
import { titleOf } from '../../../document/title'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { type Letter, requireLetter } from '../access.server'
import { draftDocument } from '../history/drafts.server'
import { inAllLanguages } from '../languages.server'
import { lackingIn, notYetTranslated, saysTheSame } from './readiness'
import { bracketsIn } from './unfinished.server'

/** The draft in one language, counted. */
export interface DraftInLanguage {
  /** The letter that it is the draft of: the original, or its translation. */
  readonly letterId: string
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** Without its footnotes. */
  readonly words: number
  /** Null for none. */
  readonly wordLimit: number | null
  readonly footnotes: number
  /** The headings below the title. */
  readonly headings: number
  /** Paragraphs in square brackets, which are meant to be written over. */
  readonly brackets: number
  /** Places that show guidance, because nobody has written there. */
  readonly unwritten: number
  /** Suggestions that nobody has accepted or rejected: the text would be fixed without them. */
  readonly openSuggestions: number
  /** The numbers of the footnotes whose "Ibid." may point to another source than it did. */
  readonly ibidsToCheck: readonly number[]
  /** Of a translation: headings and paragraphs that are still those of the original. */
  readonly untranslated: number
  /** What is missing before it can be fixed; null where nothing is. */
  readonly lacks: 'title' | 'text' | 'translation' | null
}

/** The draft of a letter in its languages, counted, side by side. Throws `NotFound`, also for a translation. */
export async function languagesOfDraft(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<readonly DraftInLanguage[]> {
  const { letter } = await requireLetter(db, actor, letterId)
  if (letter.translation_of !== null) throw new NotFound()
  const { draft, translations } = await draftsOf(db, letter)
  return [draft, ...translations]
}

/** The same with the canonical form that they would be fixed in; for callers that have asked who reads. */
export async function draftsOf(db: Database, letter: Letter) {
  const [first, ...others] = await inAllLanguages(db, letter)
  const original = await counted(db, first, null)
  const translations = []
  for (const one of others) translations.push(await counted(db, one, original.text))
  return {
    draft: original.draft,
    translations: translations.map((one) => one.draft),
    canonical: canonicalForm(
      inItsLanguage(original),
      translations.map((one) => inItsLanguage(one)),
    ),
  }
}

const inItsLanguage = ({ draft, text }: { draft: DraftInLanguage; text: LetterText }) => ({
  language: draft.language,
  text,
})

async function counted(
  db: Database,
  letter: Letter,
  original: LetterText | null,
): Promise<{ draft: DraftInLanguage; text: LetterText }> {
  const doc = await draftDocument(db, letter.id)
  try {
    const text = textFromDoc(doc)
    return { draft: countsOf(letter, doc, text, original), text }
  } finally {
    doc.destroy()
  }
}

const countsOf = (
  letter: Letter,
  doc: Y.Doc,
  text: LetterText,
  original: LetterText | null,
): DraftInLanguage => ({
  letterId: letter.id,
  language: letter.language,
  title: titleOf(text),
  words: countWords(text, letter.language),
  wordLimit: letter.word_limit,
  footnotes: footnotesOf(text).length,
  headings: outlineOf(text).filter((entry) => entry.level > 1).length,
  brackets: bracketsIn(text),
  unwritten: unwrittenIn(doc),
  openSuggestions: countOpenSuggestions(doc),
  ibidsToCheck: ibidsToCheckIn(doc),
  untranslated: original ? notYetTranslated(text, original) : 0,
  lacks: original && saysTheSame(text, original) ? 'translation' : lackingIn(text),
})

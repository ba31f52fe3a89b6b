import type { Block, Cell, LetterText, ListItem } from '../../app/document/letter-text'
import type { Person } from '../../app/domain/actor.server'
import { createLetter } from '../../app/domain/letters/letters.server'
import { openSigning } from '../../app/domain/letters/stages.server'
import { addTranslation } from '../../app/domain/letters/translations.server'
import { fixVersion } from '../../app/domain/letters/versions/versions.server'
import { setTerms } from '../../app/domain/sign-on/terms.server'
import type { Database } from '../../prisma-free-db/open'
import { heading, paragraph, rewrite } from '../domain/letters/coalition'
import { type OpenLetter, openLetter } from '../domain/sign-on/open-letter'

const cell = (type: Cell['type'], words: string): Cell => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(words)],
})

const items = (...all: string[]): ListItem[] =>
  all.map((words) => ({ type: 'listItem', content: [paragraph(words)] }))

const table: Block = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [cell('tableHeader', 'Οδός'), cell('tableHeader', 'Δέντρα')],
    },
    { type: 'tableRow', content: [cell('tableCell', 'Λόφου'), cell('tableCell', 'Εννέα')] },
  ],
}

const greek = (...content: Block[]): LetterText => ({
  type: 'doc',
  content: [heading('Αφήστε τα δέντρα'), ...content],
})

const OLD = greek(
  paragraph('Οι φλαμουριές είναι παλαιότερες από τον δρόμο.', 'Χάρτης της ενορίας.'),
  heading('Τι ζητάμε', 2),
  paragraph('Να μείνουν όλες στη θέση τους όσο ζουν.', 'Απόφαση του συμβουλίου.'),
  { type: 'bulletList', content: items('Καμία κοπή') },
  paragraph('Αυτή η πρόταση θα φύγει από την επιστολή μας.'),
  paragraph('Αυτή η πρόταση πηγαίνει πιο πάνω στο κείμενο.'),
  paragraph('Πρώτη που μένει.'),
  paragraph('Δεύτερη που μένει.'),
  paragraph('Τρίτη που μένει.'),
  table,
)

const NEW = greek(
  paragraph('Αυτή η πρόταση πηγαίνει πιο πάνω στο κείμενο.'),
  paragraph('Οι φλαμουριές είναι πολύ παλαιότερες από τον δρόμο.', 'Χάρτης της πόλης.'),
  heading('Τι ζητάμε', 2),
  paragraph('Να μείνουν όλες στη θέση τους όσο ζουν.'),
  { type: 'bulletList', content: items('Καμία κοπή', 'Καμία οδός στη θέση τους') },
  {
    type: 'orderedList',
    attrs: { start: 1 },
    content: items('Πρώτα να ερωτηθούν οι γείτονες'),
  },
  { type: 'pageBreak' },
  paragraph('Πρώτη που μένει.'),
  paragraph('Δεύτερη που μένει.'),
  paragraph('Τρίτη που μένει.'),
  table,
)

const PERSIAN = (words: string): LetterText => ({
  type: 'doc',
  content: [heading('درختان را رها کنید'), paragraph(words)],
})

/**
 * A letter that is open for signature, of which nothing that people wrote is in Latin letters: in Greek, by a coalition with a
 * Greek name, in Persian too. Everything that it can have is allowed.
 */
export async function greekLetter(db: Database, signBy: Date): Promise<OpenLetter> {
  const open = await openLetter(db)
  const { coalitionId, coordinator } = open
  await db.updateTable('coalitions').set({ name: 'Φίλοι των δέντρων' }).execute()
  await db.updateTable('organisations').set({ name: 'Σύλλογος Λόφου' }).execute()
  const letterId = await createLetter(db, coordinator, { coalitionId, text: OLD, language: 'el' })
  const persian = await addTranslation(db, coordinator, letterId, 'fa')
  await rewrite(db, persian, PERSIAN('این درختان از راه قدیمی‌ترند.'))
  const { id: versionId } = await fixVersion(db, coordinator, letterId)
  await openSigning(db, coordinator, letterId, {
    versionId,
    ask: 'Ζητάμε από τον δήμο να αφήσει τα δέντρα.',
    signBy,
    timeZone: 'Europe/London',
    contactEmail: 'letters@lane.example',
  })
  await setTerms(db, coordinator, letterId, {
    declaration: '',
    allowsUnnamed: true,
    allowsPersons: true,
    listing: 'listed',
    banner: 'Μόνο με ηλεκτρονικό ταχυδρομείο.',
    namesShown: 'at once',
    graceDays: 7,
  })
  const { slug } = await db
    .selectFrom('letters')
    .select('slug')
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow()
  return { ...open, letterId, slug }
}

/** Writes its text anew, in both languages, and fixes it: its second version. */
export async function fixNewGreek(db: Database, coordinator: Person, letterId: string) {
  const { id } = await db
    .selectFrom('letters')
    .select('id')
    .where('translation_of', '=', letterId)
    .executeTakeFirstOrThrow()
  await rewrite(db, letterId, NEW)
  await rewrite(db, id, PERSIAN('این درختان بسیار قدیمی‌ترند.'))
  await fixVersion(db, coordinator, letterId)
}

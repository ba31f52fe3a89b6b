import type * as Y from 'yjs'
import type { Database } from '../../../prisma-free-db/open'
import { coalitionOfLetter } from '../../../prisma-free-db/queries/letter-frame'
import type { LetterText } from '../../document/letter-text'
import { type Commented, isLayer, markedFromDoc } from '../../document/marked-from-doc'
import type { MarkedText } from '../../document/marked-text'
import { textFromDoc } from '../../document/shared-text'
import { whoseOf } from '../../document/suggesters'
import { titleOf } from '../../document/title'
import { type Actor, instantOf } from '../actor.server'
import { type Letter, requireLetter } from '../letters/access.server'
import { talkOf } from '../letters/comments/threads.server'
import type { FileThread } from '../letters/from-files/word-comments.server'
import { draftDocument } from '../letters/history/drafts.server'
import { suggestersOf } from '../letters/live/suggesters.server'
import { copyDocument, keepCopy } from '../letters/returned/copies.server'
import type { ExportInput, Markup } from './input.server'

/**
 * All that a Word file of the draft is made from that is to be marked up elsewhere: the text with its
 * open suggestions, and the threads on it. Threads for coordinators only never go out, whoever asks.
 * What goes out is kept, to be laid beside what comes back. For whoever may read the letter. Throws
 * `NotFound`.
 */
export async function markupInputFor(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ExportInput> {
  const { letter } = await requireLetter(db, actor, letterId)
  const { threads } = await talkOf(db, actor, letterId)
  const open = threads.filter(({ forCoordinators }) => !forCoordinators)
  const said = open.map(fileThread).filter(({ comments }) => comments.length > 0)
  const doc = await draftDocument(db, letterId)
  try {
    const copy = await keepCopy(db, actor, letterId, doc)
    return await inputOf(db, actor, letter, doc, { threads: said, copy }, open)
  } finally {
    doc.destroy()
  }
}

/**
 * The same of a copy that went out before, to read it again beside what comes back; null where no such
 * copy of this letter did. For whoever may read the letter. Throws `NotFound`.
 */
export async function sentInputFor(
  db: Database,
  actor: Actor,
  letterId: string,
  copy: string,
): Promise<ExportInput | null> {
  const { letter } = await requireLetter(db, actor, letterId)
  const doc = await copyDocument(db, letterId, copy)
  if (!doc) return null
  try {
    return await inputOf(db, actor, letter, doc, { threads: [], copy })
  } finally {
    doc.destroy()
  }
}

async function inputOf(
  db: Database,
  actor: Actor,
  { id, language }: Letter,
  doc: Y.Doc,
  markup: Markup,
  passages: readonly Commented[] = [],
): Promise<ExportInput> {
  const whose = whoseOf(await suggestersOf(db, actor, id))
  const marked = markedFromDoc(doc, passages)
  return {
    title: titleOf(textFromDoc(doc)),
    language,
    text: withAuthors(marked, (suggestion) => whose(suggestion).name, instantOf(actor)),
    signatories: [],
    persons: [],
    later: [],
    version: null,
    coalition: (await coalitionOfLetter(db, id))?.name ?? null,
    markup,
  }
}

/** Every suggestion under the name and the time that a file can say. */
function withAuthors(text: MarkedText, nameOf: (id: string) => string, now: string): LetterText {
  const named: unknown = JSON.parse(JSON.stringify(text), (_, value) => {
    if (typeof value?.type !== 'string' || !isLayer(value.type) || !value.attrs?.id) return value
    const { id, by, time } = value.attrs
    const isTime = typeof time === 'string' && !Number.isNaN(Date.parse(time))
    return { ...value, attrs: { ...value.attrs, by: by || nameOf(id), time: isTime ? time : now } }
  })
  // A marked text is a letter whose runs have further marks: see `MarkedText`.
  return named as LetterText
}

/** What was said in a thread, without what was deleted. */
const fileThread = ({
  id,
  resolved,
  comments,
}: Awaited<ReturnType<typeof talkOf>>['threads'][number]): FileThread => ({
  id,
  isResolved: resolved !== null,
  comments: comments.flatMap(({ by, at, words, isDeleted }) =>
    isDeleted ? [] : [{ author: by.name, at, words }],
  ),
})

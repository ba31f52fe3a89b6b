import * as Y from 'yjs'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { detailsOfDeed, updateLetter } from '../../../../prisma-free-db/queries/letters'
import type { MarkedText } from '../../../document/marked-text'
import { openSuggestionsIn } from '../../../document/open-suggestions'
import { mergeReturned } from '../../../document/returned/merging'
import { textFromDoc } from '../../../document/shared-text'
import { NO_ORGANISATION } from '../../../document/suggestion-marks'
import { titleOf } from '../../../document/title'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { newId } from '../../ids.server'
import { announce } from '../../messages/events.server'
import { requireLetter } from '../access.server'
import { requireLetterAtWork } from '../archive.server'
import { type ImportReport, readReport } from '../from-files/import.server'
import type { ImportedLetter } from '../from-files/word.server'
import { refusedFile } from '../from-files/word-file.server'
import { draftDocument } from '../history/drafts.server'
import { withinBounds } from '../live/bounds.server'
import { appendUpdates } from '../live/journal.server'
import { findWriterFor } from '../live/writers.server'
import { copyDocument } from './copies.server'
import { takeInComments } from './returned-comments.server'
import { returnReport, settledOf } from './returned-report.server'

/** The refusal of a file that is no copy of this letter. */
export const notOurCopy = () =>
  refusedFile(
    'This file is no copy of this letter that was downloaded here to be marked up, so nothing was changed. Bring back the file that was downloaded with “Download to mark up”; or start a letter of its own from this file.',
  )

/** A copy that came back, beside what a reader of files makes of it as it went out. */
export interface ReturnedCopy {
  readonly returned: ImportedLetter
  readonly sent: ImportedLetter
}

/**
 * Takes a copy that was marked up elsewhere into the letter, which others may have changed since:
 * tracked changes and plain edits become suggestions, comments become threads and replies, in the
 * names of their authors in the file and in the account of whoever brings it back. What it did is
 * noted, for `returnReportOf`. For whoever may suggest. Throws `NotFound`, `Forbidden` for a letter in the archive,
 * and `Invalid` on `file` for what is no copy of this letter.
 */
export async function bringBack(
  db: Database,
  actor: Actor,
  letterId: string,
  { returned, sent }: ReturnedCopy,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'reviewer')
    const writer = await findWriterFor(tx, actor, letterId)
    if (!writer) throw new NotFound()
    const base = await copyDocument(tx, letterId, returned.copy ?? '')
    if (!base) throw notOurCopy()
    const live = await draftDocument(tx, letterId)
    try {
      const owner = {
        organisation: writer.organisationId ?? NO_ORGANISATION,
        account: writer.accountId,
      }
      const plain = { by: returned.savedBy ?? '', time: instantOf(actor) }
      const before = Y.encodeStateVector(base)
      const merged = mergeReturned(base, markedOf(sent), markedOf(returned), {
        owner,
        plain,
        newUuid: newId,
      })
      const update = Y.encodeStateAsUpdate(base, before)
      Y.applyUpdate(live, update)
      // The letter was put back to an earlier state than that of the copy, as from a backup.
      if (live.store.pendingStructs) throw notOurCopy()
      if (merged.written.size > 0) {
        withinBounds(Y.encodeStateAsUpdate(live), 'file')
        await appendUpdates(tx, [
          {
            letterId,
            bytes: update,
            accountId: accountIdOf(actor),
            at: actor.now,
            clients: [base.clientID],
          },
        ])
        await updateLetter(tx, letterId, {
          title: titleOf(textFromDoc(live)),
          written_at: instantOf(actor),
        })
        await announce(tx, actor, { kind: 'text-written', letterId })
      }
      const said = await takeInComments(
        tx,
        actor,
        letterId,
        returned.threads ?? [],
        merged.passages,
      )
      const { report, kept } = returnReport({
        merged,
        open: openSuggestionsIn(live),
        said,
        returned,
        sent,
      })
      await logActivity(tx, actor, {
        coalitionId: letter.coalition_id,
        letterId,
        kind: 'letter.copy-returned',
        details: {
          title: letter.title,
          report: report.join('\n'),
          kept,
          settled: JSON.stringify(settledOf(merged)),
        },
      })
    } finally {
      base.destroy()
      live.destroy()
    }
  })
}

const markedOf = ({ marked, text }: ImportedLetter): MarkedText =>
  marked ?? { type: 'doc', content: text.content.map((block) => ({ ...block })) }

/** What was noted when a copy came back last. Throws `NotFound`. */
export async function returnReportOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ImportReport> {
  await requireLetter(db, actor, letterId)
  return readReport(await detailsOfDeed(db, letterId, 'letter.copy-returned'))
}

import { accounts } from './0001-accounts'
import { coalitions } from './0002-coalitions'
import { letters } from './0003-letters'
import { signOn } from './0004-sign-on'
import { messages } from './0005-messages'
import { authors } from './0006-authors'
import { threads } from './0007-threads'
import { history } from './0008-history'
import { wordLimit } from './0009-word-limit'
import { commentsFromFiles } from './0010-comments-from-files'
import { marks } from './0011-marks'
import { copies } from './0012-copies'
import { signatureForm } from './0013-signature-form'
import { timeZone } from './0014-time-zone'
import { agreements } from './0015-agreements'
import { publicPage } from './0016-public-page'
import { byHand } from './0017-by-hand'
import { settledSuggestions } from './0018-settled-suggestions'
import { duplicates } from './0019-duplicates'
import { listOrder } from './0020-list-order'
import { declineAndGrace } from './0021-decline-and-grace'
import { signaturesByState } from './0022-signatures-by-state'
import { signInvitations } from './0023-sign-invitations'
import { book } from './0024-book'
import { contactLanguage } from './0025-contact-language'
import { translations } from './0026-translations'
import { floods } from './0027-floods'
import { copiesByAddress } from './0028-copies-by-address'
import { board } from './0029-board'
import { listRevisions } from './0030-list-revisions'
import { invitationsFound } from './0031-invitations-found'
import { listChanges } from './0032-list-changes'
import { sentOn } from './0034-sent-on'
import { translationWriters } from './0036-translation-writers'
import { shortLinks } from './0037-short-links'
import { merges } from './0038-merges'
import { standingContacts } from './0039-standing-contacts'
import { leftBefore } from './0040-left-before'
import { boardPages } from './0041-board-pages'
import type { Step } from './engine'

/** Every step of the schema, in the order of its name. A step that has been released is never changed. */
export const steps: Record<string, Step> = {
  '0001-accounts': accounts,
  '0002-coalitions': coalitions,
  '0003-letters': letters,
  '0004-sign-on': signOn,
  '0005-messages': messages,
  '0006-authors': authors,
  '0007-threads': threads,
  '0008-history': history,
  '0009-word-limit': wordLimit,
  '0010-comments-from-files': commentsFromFiles,
  '0011-marks': marks,
  '0012-copies': copies,
  '0013-signature-form': signatureForm,
  '0014-time-zone': timeZone,
  '0015-agreements': agreements,
  '0016-public-page': publicPage,
  '0017-by-hand': byHand,
  '0018-settled-suggestions': settledSuggestions,
  '0019-duplicates': duplicates,
  '0020-list-order': listOrder,
  '0021-decline-and-grace': declineAndGrace,
  '0022-signatures-by-state': signaturesByState,
  '0023-sign-invitations': signInvitations,
  '0024-book': book,
  '0025-contact-language': contactLanguage,
  '0026-translations': translations,
  '0027-floods': floods,
  '0028-copies-by-address': copiesByAddress,
  '0029-board': board,
  '0030-list-revisions': listRevisions,
  '0031-invitations-found': invitationsFound,
  '0032-list-changes': listChanges,
  '0034-sent-on': sentOn,
  '0036-translation-writers': translationWriters,
  '0037-short-links': shortLinks,
  '0038-merges': merges,
  '0039-standing-contacts': standingContacts,
  '0040-left-before': leftBefore,
  '0041-board-pages': boardPages,
}

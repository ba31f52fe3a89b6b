import { Invalid } from '../../errors.server'
import { oneLine } from '../signing/names.server'
import type { InvitationWords } from './invitation-words'

const LONGEST_SUBJECT = 150
const LONGEST_NOTE = 3000

/** The coordinators' own words, checked. Throws `Invalid` on `subject` or `note`. */
export function readWords(written: InvitationWords): InvitationWords {
  const subject = oneLine(written.subject)
  const note = written.note.normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (subject === '') throw new Invalid('Write a subject.', 'subject')
  if (subject.length > LONGEST_SUBJECT) {
    throw new Invalid(`Write at most ${LONGEST_SUBJECT} characters.`, 'subject')
  }
  if (note === '') throw new Invalid('Write a few words of your own.', 'note')
  if (note.length > LONGEST_NOTE) {
    throw new Invalid(`Write at most ${LONGEST_NOTE.toLocaleString('en-GB')} characters.`, 'note')
  }
  return { subject, note }
}

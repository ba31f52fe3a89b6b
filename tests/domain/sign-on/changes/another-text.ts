import type { LetterText } from '../../../../app/document/letter-text'
import type { Person } from '../../../../app/domain/actor.server'
import { newId } from '../../../../app/domain/ids.server'
import { fixVersion } from '../../../../app/domain/letters/versions/versions.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import type { Database } from '../../../../prisma-free-db/open'
import { insertMember } from '../../../../prisma-free-db/queries/members'
import { instance, NOON, somebody } from '../../../setup/people'
import { heading, paragraph, rewrite } from '../../letters/coalition'
import { BASE, type OpenLetter, signatures } from '../open-letter'

/** The text of `openLetter` with other words in its paragraph. */
export const saying = (words: string): LetterText => ({
  type: 'doc',
  content: [heading('Leave the trees'), paragraph(words, 'Parish map, 1804.')],
})

/** Writes other words into the draft of a letter and fixes them. Returns the number of the version. */
export async function fixAnother(
  db: Database,
  letter: OpenLetter,
  words: string,
  now: Date = NOON,
): Promise<number> {
  await rewrite(db, letter.letterId, saying(words))
  return (await fixVersion(db, instance(now), letter.letterId)).number
}

/** What a coordinator says of the change from one version to the next. */
export const toVersion = (
  letter: OpenLetter,
  to: number,
  kind: 'small fix' | 'changes the meaning',
) => ({
  letterId: letter.letterId,
  from: to - 1,
  to,
  kind,
  why: 'The year was wrong.',
  baseUrl: BASE,
})

/** Another coordinator of a letter's coalition. */
export async function secondCoordinator(db: Database, letter: OpenLetter): Promise<Person> {
  const person = await somebody(db, `mira-${letter.letterId}@lane.example`)
  await insertMember(db, {
    id: newId(),
    coalition_id: letter.coalitionId,
    organisation_id: null,
    account_id: person.account.id,
    role: 'coordinator',
    created_at: NOON.toISOString(),
  })
  return person
}

/** Accepts every signature that has been confirmed. */
export const acceptAll = async (db: Database, letter: OpenLetter, now: Date = NOON) =>
  decideSignatures(db, instance(now), {
    letterId: letter.letterId,
    signatureIds: (await signatures(db)).map((one) => one.id),
    decision: 'accept',
  })

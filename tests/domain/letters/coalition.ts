import type { Block, LetterText } from '../../../app/document/letter-text'
import { updateFromText } from '../../../app/document/shared-text'
import type { Person } from '../../../app/domain/actor.server'
import { newId } from '../../../app/domain/ids.server'
import { createLetter } from '../../../app/domain/letters/letters.server'
import type { Database } from '../../../prisma-free-db/open'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { NOON, somebody } from '../../setup/people'

export const heading = (text: string, level: 1 | 2 = 1): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})

export const paragraph = (text: string, note?: string): Block => ({
  type: 'paragraph',
  content: [
    { type: 'text', text },
    ...(note
      ? [{ type: 'footnote' as const, content: [{ type: 'text' as const, text: note }] }]
      : []),
  ],
})

export const TEXT: LetterText = {
  type: 'doc',
  content: [
    heading('Keep the night bus'),
    paragraph('Nurses of the late shift walk home in the dark.', 'Shift survey, 2025.'),
  ],
}

export interface TestCoalition {
  readonly coalitionId: string
  readonly coordinator: Person
  readonly editor: Person
  readonly reviewer: Person
  readonly reader: Person
  /** A person with an account who is no member. */
  readonly stranger: Person
}

/** A coalition with one member of each role. */
export async function coalition(db: Database): Promise<TestCoalition> {
  const coalitionId = newId()
  const created_at = NOON.toISOString()
  await db
    .insertInto('coalitions')
    .values({
      id: coalitionId,
      slug: `night-bus-${coalitionId}`,
      name: 'Night Bus Friends',
      lead_organisation_id: null,
      is_sample: 0,
      created_at,
    })
    .execute()
  const member = async (role: Role): Promise<Person> => {
    const person = await somebody(db, `${role}-${coalitionId}@bus.example`)
    await db
      .insertInto('members')
      .values({
        id: newId(),
        coalition_id: coalitionId,
        organisation_id: null,
        account_id: person.account.id,
        role,
        created_at,
      })
      .execute()
    return person
  }
  return {
    coalitionId,
    coordinator: await member('coordinator'),
    editor: await member('editor'),
    reviewer: await member('reviewer'),
    reader: await member('reader'),
    stranger: await somebody(db, `stranger-${coalitionId}@elsewhere.example`),
  }
}

/** A letter of a new coalition, with a title, a paragraph and a footnote. */
export async function letterOf(
  db: Database,
  text: LetterText = TEXT,
): Promise<TestCoalition & { letterId: string }> {
  const members = await coalition(db)
  const letterId = await createLetter(db, members.coordinator, {
    coalitionId: members.coalitionId,
    text,
    language: 'en-GB',
  })
  return { ...members, letterId }
}

/** Replaces the draft as if people had written it anew. */
export async function rewrite(db: Database, letterId: string, text: LetterText): Promise<void> {
  await db.deleteFrom('letter_updates').where('letter_id', '=', letterId).execute()
  await db
    .insertInto('letter_updates')
    .values({
      letter_id: letterId,
      bytes: Buffer.from(updateFromText(text)),
      account_id: null,
      created_at: NOON.toISOString(),
    })
    .execute()
}

/** What happened to a letter by its log, in order of writing. */
export async function deeds(db: Database, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('activity')
    .select(['kind', 'created_at'])
    .where('letter_id', '=', letterId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => row.kind)
}

/** What open sockets heard of a letter. */
export async function heard(db: Database, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('kind')
    .where('letter_id', '=', letterId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.kind)
}

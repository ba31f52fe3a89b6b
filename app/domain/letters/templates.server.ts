import type { Database } from '../../../prisma-free-db/open'
import { cleanText } from '../../document/clean'
import { templateNamed } from '../../document/templates'
import { seedOf } from '../../document/templates/seed'
import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { createLetter } from './letters.server'

/**
 * Starts a letter from a template, with its headings, its guidance and its word limit; returns its id.
 * Throws as `createLetter`, and `Invalid` on `begin` for a template that does not exist.
 */
export async function createFromTemplate(
  db: Database,
  actor: Actor,
  input: {
    readonly coalitionId: string
    readonly template: string
    readonly title: string
    readonly language: string
  },
): Promise<string> {
  const template = templateNamed(input.template)
  if (!template) throw new Invalid('Choose how the letter begins.', 'begin')
  const seed = seedOf(template, input.title)
  return createLetter(db, actor, {
    coalitionId: input.coalitionId,
    language: input.language,
    text: cleanText(seed),
    seed,
    wordLimit: template.wordLimit ?? null,
  })
}

import { formalLetter } from './formal-letter'
import { informationRequest } from './information-request'
import { jointResponse } from './joint-response'
import { openLetter } from './open-letter'
import { questionAnswers } from './question-answers'
import type { Template, TemplatePart } from './template'

/** Every template, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
  jointResponse,
  openLetter,
  formalLetter,
  questionAnswers,
  informationRequest,
]

/** The template of that name; null where there is none. */
export const templateNamed = (name: string): Template | null =>
  TEMPLATES.find((template) => template.name === name) ?? null

/** What names the guidance of a place in a text: `open-letter/request`. */
export const guideOf = (template: Template, place: string): string => `${template.name}/${place}`

const WORDS: ReadonlyMap<string, string> = new Map(
  TEMPLATES.flatMap((template) =>
    [...guidedIn(template.parts)].map(({ place, guidance }) => [
      guideOf(template, place),
      guidance,
    ]),
  ),
)

/** What a good paragraph says at such a place; null where no template knows it (any longer). */
export const guidanceOf = (guide: unknown): string | null =>
  (typeof guide === 'string' && WORDS.get(guide)) || null

/** Every place to write of some parts, in the order in which they are read. */
export function* guidedIn(
  parts: readonly TemplatePart[],
): Generator<Extract<TemplatePart, { kind: 'guided' }>> {
  for (const part of parts) {
    if (part.kind === 'guided') yield part
    else if (part.kind === 'numbered') for (const item of part.items) yield* guidedIn(item)
  }
}

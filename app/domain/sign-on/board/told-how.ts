import type { ToldHow } from '../../../../prisma-free-db/tables/signatures'

/** The ways in which somebody says yes without the form, as people read them at the end of a sentence. */
export const TOLD_HOW: Readonly<Record<ToldHow, string>> = {
  email: 'by email',
  letter: 'by letter',
  telephone: 'by telephone',
  meeting: 'at a meeting',
}

const isToldHow = (text: string): text is ToldHow => Object.hasOwn(TOLD_HOW, text)

/** A way by its name; null for anything else. */
export const toldHow = (text: string): ToldHow | null => (isToldHow(text) ? text : null)

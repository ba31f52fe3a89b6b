import type { Change, Form } from '../difference'
import type { Mark, ParagraphRole } from '../letter-text'

const ROLES: Record<ParagraphRole, string> = {
  sender: 'the sender',
  recipient: 'a recipient',
  copy: 'somebody who gets a copy',
  delivery: 'how it is delivered',
  date: 'the date',
  'our-reference': 'our reference',
  'your-reference': 'their reference',
  subject: 'the subject',
  valediction: 'the words before the signature',
  contact: 'the contact',
}

interface Attrs {
  readonly level?: number
  readonly annex?: boolean
  readonly role?: ParagraphRole
  readonly continues?: boolean
}

/** What a line is, as one would say it: "a paragraph in a bulleted list". */
export function saidForm(form: Form): string {
  const around = form.within.at(-1)
  const list = form.within.at(-2)
  if (around?.type === 'listItem') {
    const kind = list?.type === 'orderedList' ? saidNumbered(list.attrs) : 'a bulleted list'
    const steps = form.within.filter(({ type }) => type === 'listItem').length
    const below = steps > 1 ? `, ${steps - 1} ${steps === 2 ? 'step' : 'steps'} in` : ''
    return `${around.begins ? 'an item of' : 'a paragraph within an item of'} ${kind}${below}`
  }
  const what = saidKind(form)
  if (around?.type === 'blockquote') return `${what} in a quote`
  if (around?.type === 'tableHeader') return `${what} in the head of a table`
  return around?.type === 'tableCell' ? `${what} in a table` : what
}

function saidNumbered({ continues }: Attrs = {}): string {
  return continues ? 'a numbered list that goes on from the one before' : 'a numbered list'
}

function saidKind({ type, attrs }: Form): string {
  const { level, annex, role }: Attrs = attrs ?? {}
  if (type === 'heading') return annex ? 'the heading of an annex' : `a heading of level ${level}`
  if (type === 'signatoryList') return 'the place of the list of those who sign'
  if (type === 'pageBreak') return 'a page break'
  return role ? ROLES[role] : 'a paragraph'
}

const MARKS: Record<Mark['type'], string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  superscript: 'raised',
  link: 'a link',
}

/** What became of the marks of some words: "now bold, no longer italic". */
export function saidMarks(was: readonly Mark[], now: readonly Mark[]): string {
  const has = (marks: readonly Mark[], { type }: Mark) => marks.some((mark) => mark.type === type)
  const link = (marks: readonly Mark[]) => marks.find((mark) => mark.type === 'link')
  const [before, after] = [link(was), link(now)]
  return [
    ...now.filter((mark) => !has(was, mark)).map(({ type }) => `now ${MARKS[type]}`),
    ...was.filter((mark) => !has(now, mark)).map(({ type }) => `no longer ${MARKS[type]}`),
    ...(before && after && JSON.stringify(before) !== JSON.stringify(after)
      ? ['the link leads elsewhere']
      : []),
  ].join(', ')
}

/** How much changed, as a sentence. */
export function saidCounts(changes: readonly Change[]): string {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const parts = (
    [
      ['changed', 'changed'],
      ['added', 'added'],
      ['removed', 'taken away'],
      ['moved', 'moved'],
    ] as const
  ).flatMap(([kind, word]) => (count(kind) > 0 ? [[count(kind), word] as const] : []))
  if (parts.length === 0) return 'Nothing is different.'
  const said = parts.map(([number, word], index) =>
    index === 0
      ? `${number} ${number === 1 ? 'paragraph' : 'paragraphs'} ${word}`
      : `${number} ${word}`,
  )
  return `${said.join(', ')}.`
}

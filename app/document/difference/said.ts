import type { Change, Form } from '../difference'
import type { Mark, ParagraphRole } from '../letter-text'
import type { DifferenceWords, FormName } from './difference-words'

const ROLES: Record<ParagraphRole, FormName> = {
  sender: 'sender',
  recipient: 'recipient',
  copy: 'copy',
  delivery: 'delivery',
  date: 'date',
  'our-reference': 'ourReference',
  'your-reference': 'yourReference',
  subject: 'subject',
  valediction: 'valediction',
  contact: 'contact',
}

interface Attrs {
  readonly level?: number
  readonly annex?: boolean
  readonly role?: ParagraphRole
  readonly continues?: boolean
}

/** What a line is, as one would say it: "a paragraph in a bulleted list". */
export function saidForm(form: Form, words: DifferenceWords): string {
  const around = form.within.at(-1)
  const list = form.within.at(-2)
  if (around?.type === 'listItem') {
    const kind = list?.type === 'orderedList' ? numberedKind(list.attrs) : 'bulleted'
    const item = words.form(around.begins ? kind : `${kind}Within`)
    const steps = form.within.filter(({ type }) => type === 'listItem').length
    return steps > 1 ? words.steps(item, steps - 1) : item
  }
  const what = saidKind(form, words)
  if (around?.type === 'blockquote') return words.inPlace('quote', what)
  if (around?.type === 'tableHeader') return words.inPlace('tableHead', what)
  return around?.type === 'tableCell' ? words.inPlace('table', what) : what
}

const numberedKind = ({ continues }: Attrs = {}) => (continues ? 'continued' : 'numbered')

function saidKind({ type, attrs }: Form, words: DifferenceWords): string {
  const { level, annex, role }: Attrs = attrs ?? {}
  if (type === 'heading') return annex ? words.form('annex') : words.heading(level ?? 1)
  if (type === 'signatoryList' || type === 'pageBreak') return words.form(type)
  return words.form(role ? ROLES[role] : 'paragraph')
}

/** What became of the marks of some words: "now bold, no longer italic". */
export function saidMarks(
  was: readonly Mark[],
  now: readonly Mark[],
  words: DifferenceWords,
): string {
  const has = (marks: readonly Mark[], { type }: Mark) => marks.some((mark) => mark.type === type)
  const link = (marks: readonly Mark[]) => marks.find((mark) => mark.type === 'link')
  const [before, after] = [link(was), link(now)]
  return [
    ...now.filter((mark) => !has(was, mark)).map(({ type }) => words.nowMarked(type)),
    ...was.filter((mark) => !has(now, mark)).map(({ type }) => words.noLongerMarked(type)),
    ...(before && after && JSON.stringify(before) !== JSON.stringify(after)
      ? [words.linkElsewhere]
      : []),
  ].join(words.direction === 'rtl' ? '، ' : ', ')
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

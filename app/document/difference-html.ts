import type { Change, Form, Run } from './difference'
import type { DifferenceWords } from './difference/difference-words'
import { formKey } from './difference/lines'
import { saidForm, saidMarks } from './difference/said'
import { escaped } from './escaped'
import { runsHtml } from './html'
import type { Inline } from './letter-text'
import { alphabetic, numberAt } from './numbering'

export interface DifferenceHtmlOptions {
  /** How an account is called; null where nobody is to be named. */
  readonly nameOf: (account: string) => string | null
  readonly words: DifferenceWords
  /** Also what stayed the same, and not only the lines beside a change. */
  readonly whole: boolean
}

/**
 * A difference as HTML for a page without scripts: what is new in `<ins>`, what is gone in `<del>`,
 * each also said in words, and before each change a line that says what it is and leads to the next.
 * Everything that people wrote is escaped.
 */
export function differenceHtml(changes: readonly Change[], options: DifferenceHtmlOptions): string {
  const { words } = options
  const own = attrsOf(words)
  const notes = new Notes(options)
  const count = changes.filter(({ kind }) => kind !== 'same' && kind !== 'away').length
  const places = new Map(
    changes.flatMap((change, at) => (change.kind === 'moved' ? [[change.move, at]] : [])),
  )
  const html: string[] = []
  let number = 0
  let skipped = 0
  const settle = () => {
    if (skipped > 0) {
      html.push(`<p class="gap"${own}>${words.same(skipped)}</p>\n`)
    }
    skipped = 0
  }
  for (const [at, change] of changes.entries()) {
    // The notes of what is not shown count too.
    const line = change.kind === 'away' ? '' : lineHtml(change, notes)
    if (change.kind === 'same') {
      const isBeside = [changes[at - 1], changes[at + 1]].some((one) => one && one.kind !== 'same')
      if (options.whole || isBeside) {
        settle()
        html.push(line)
      } else skipped += 1
      continue
    }
    settle()
    if (change.kind === 'away') {
      const where = (places.get(change.move) ?? 0) > at ? 'below' : 'above'
      html.push(
        `<p class="away" id="away-${change.move}"${own}>${words.stoodHere} <a href="#move-${change.move}">${words.isNow(where)}</a></p>\n`,
      )
      continue
    }
    number += 1
    const next = number < count ? ` <a href="#change-${number + 1}">${words.next}</a>` : ''
    const from =
      change.kind === 'moved'
        ? ` <a id="move-${change.move}" href="#away-${change.move}">${words.stoodThere}</a>`
        : ''
    html.push(
      `<section class="change" data-kind="${change.kind}" id="change-${number}" aria-label="${escaped(words.numbered(number, count))}">`,
      `<p class="what"${own}><strong>${saidChange(change, options)}</strong>${from}${next}</p>\n`,
      line,
      '</section>\n',
    )
  }
  settle()
  return html.join('') + notes.html()
}

function saidChange(change: Exclude<Change, { kind: 'away' }>, options: DifferenceHtmlOptions) {
  const { nameOf, words } = options
  const writers = [...new Set(writersIn(change.runs))].flatMap((account) => nameOf(account) ?? [])
  const by =
    writers.length > 0
      ? ` · ${writers.map((name) => `<bdi>${escaped(name)}</bdi>`).join(', ')}`
      : ''
  if (change.kind === 'added') return words.added(saidForm(change.now, words)) + by
  if (change.kind === 'removed') return words.removed(saidForm(change.old, words))
  const isOther = change.kind !== 'same' && formKey(change.old) !== formKey(change.now)
  const [was, now] = [saidForm(change.old, words), saidForm(change.now, words)]
  const form = isOther && was !== now ? [words.otherForm(was, now)] : []
  const isRewritten = change.runs.some(({ kind }) => kind !== 'same')
  const moved = isRewritten ? words.movedChanged : words.moved
  const what = change.kind === 'moved' ? moved : words.changed
  return [what, ...form].join(commaOf(words)) + by
}

function writersIn(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'note') return writersIn(run.runs)
    return run.kind === 'added' && run.by ? [run.by] : []
  })
}

function lineHtml(change: Exclude<Change, { kind: 'away' }>, notes: Notes): string {
  const form = 'now' in change ? change.now : change.old
  const words = change.runs.map((run) => runHtml(run, notes)).join('')
  const steps = form.within.filter(
    ({ type }) => type === 'listItem' || type === 'blockquote',
  ).length
  const around = form.within.at(-1)?.type ?? ''
  const place = `${steps > 0 ? ` data-steps="${Math.min(steps, 6)}"` : ''}${around ? ` data-in="${around}"` : ''}`
  if (form.type === 'signatoryList' || form.type === 'pageBreak') {
    const { words: own } = notes.options
    const said = saidForm(form, own)
    const shown =
      change.kind === 'added' ? ins(said, own) : change.kind === 'removed' ? del(said, own) : said
    return `<p class="stands"${attrsOf(own)}>${shown}</p>\n`
  }
  const tag = form.type === 'heading' ? `h${Math.min(6, levelOf(form) + 1)}` : 'p'
  return `<${tag}${place}>${markerOf(form)}${words}</${tag}>\n`
}

const levelOf = ({ attrs }: Form): number =>
  attrs && 'level' in attrs && typeof attrs.level === 'number' ? attrs.level : 3

/** The bullet or number before the first line of an item. */
function markerOf({ within }: Form): string {
  const item = within.at(-1)
  const list = within.at(-2)
  if (item?.type !== 'listItem' || !item.begins) return ''
  if (list?.type !== 'orderedList') return '<span class="marker">•</span> '
  const place = Number(item.key.split('.').at(-1))
  const depth = within.filter(({ type }) => type === 'orderedList').length
  return `<span class="marker">${numberAt(depth, (list.count?.first ?? 1) + place)}</span> `
}

function runHtml(run: Run, notes: Notes): string {
  const { words } = notes.options
  switch (run.kind) {
    case 'note':
      return notes.add(run.runs, 'changed')
    case 'same':
      return partHtml(run.part, notes, 'same')
    case 'added':
      return ins(partHtml(run.part, notes, 'added'), words)
    case 'removed':
      return del(partHtml(run.part, notes, 'removed'), words)
    case 'reformatted': {
      const said = saidMarks(run.was, run.part.marks ?? [], words)
      return `<span class="reformatted">${runsHtml([run.part])}<small${attrsOf(words)}> (${said})</small></span>`
    }
  }
}

function partHtml(part: Inline, notes: Notes, kind: 'same' | 'added' | 'removed'): string {
  if (part.type === 'text') return runsHtml([part])
  if (part.type === 'hardBreak') return kind === 'same' ? '<br>' : '↵<br>'
  const runs = (part.content ?? []).map((text): Run => ({ kind, part: text }))
  return notes.add(runs, kind)
}

const ins = (html: string, words: DifferenceWords) =>
  `<ins>${unseen(`${words.insertion} `, words)}${html}${unseen(']', words)}</ins>`
const del = (html: string, words: DifferenceWords) =>
  `<del>${unseen(`${words.deletion} `, words)}${html}${unseen(']', words)}</del>`

const unseen = (said: string, { language }: DifferenceWords) =>
  `<span class="unseen" lang="${language}">${said}</span>`

/** For what is said in the language of who reads, in the midst of a text in another. */
const attrsOf = ({ language, direction }: DifferenceWords) =>
  ` dir="${direction}" lang="${language}"`

const commaOf = ({ direction }: DifferenceWords) => (direction === 'rtl' ? '، ' : ', ')

type NoteKind = 'same' | 'added' | 'removed' | 'changed'

/** The footnotes on the way: those of the new letter by their numbers, those that are gone by letters. */
class Notes {
  readonly #items: { label: string; kind: NoteKind; html: string }[] = []
  #numbers = 0
  #letters = 0

  constructor(readonly options: Pick<DifferenceHtmlOptions, 'whole' | 'words'>) {}

  /** Takes a note up, and gives its mark. */
  add(runs: readonly Run[], kind: NoteKind): string {
    const { whole, words } = this.options
    const label = kind === 'removed' ? alphabetic(++this.#letters) : String(++this.#numbers)
    this.#items.push({ label, kind, html: runs.map((run) => runHtml(run, this)).join('') })
    if (kind === 'same' && !whole) return `<sup class="mark">${label}</sup>`
    const said = kind === 'same' ? words.footnote(label) : words.noteIs(label, words.note(kind))
    return `<a class="mark" href="#note-${label}" id="mark-${label}" aria-label="${escaped(said)}">${label}</a>`
  }

  html(): string {
    const { whole, words } = this.options
    const shown = this.#items.filter(({ kind }) => whole || kind !== 'same')
    if (shown.length === 0) return ''
    const items = shown.map(({ label, kind, html }) => {
      const said = kind === 'same' ? '' : ` <small${attrsOf(words)}>(${words.note(kind)})</small>`
      return `<li id="note-${label}"><span class="marker">${label}</span>${said} ${html} <a class="back" href="#mark-${label}" aria-label="${escaped(words.back(label))}">↑</a></li>\n`
    })
    return `<section class="notes" aria-label="${escaped(words.footnotes)}"><h2${attrsOf(words)}>${words.footnotes}</h2><ul>\n${items.join('')}</ul></section>\n`
  }
}

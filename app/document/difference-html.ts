import type { Change, Form, Run } from './difference'
import { formKey } from './difference/lines'
import { saidForm, saidMarks } from './difference/said'
import { escaped } from './escaped'
import { runsHtml } from './html'
import type { Inline } from './letter-text'
import { alphabetic, numberAt } from './numbering'

export interface DifferenceHtmlOptions {
  /** How an account is called; null where nobody is to be named. */
  readonly nameOf: (account: string) => string | null
  /** Also what stayed the same, and not only the lines beside a change. */
  readonly whole: boolean
}

/**
 * A difference as HTML for a page without scripts: what is new in `<ins>`, what is gone in `<del>`,
 * each also said in words, and before each change a line that says what it is and leads to the next.
 * Everything that people wrote is escaped.
 */
export function differenceHtml(changes: readonly Change[], options: DifferenceHtmlOptions): string {
  const notes = new Notes(options.whole)
  const count = changes.filter(({ kind }) => kind !== 'same' && kind !== 'away').length
  const places = new Map(
    changes.flatMap((change, at) => (change.kind === 'moved' ? [[change.move, at]] : [])),
  )
  const html: string[] = []
  let number = 0
  let skipped = 0
  const settle = () => {
    if (skipped > 0) {
      const said =
        skipped === 1 ? '1 paragraph is the same.' : `${skipped} paragraphs are the same.`
      html.push(`<p class="gap" dir="ltr" lang="en-GB">${said}</p>\n`)
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
      const where = (places.get(change.move) ?? 0) > at ? 'further down' : 'further up'
      html.push(
        `<p class="away" id="away-${change.move}" dir="ltr" lang="en-GB">Something stood here. <a href="#move-${change.move}">It is ${where} now.</a></p>\n`,
      )
      continue
    }
    number += 1
    const next = number < count ? ` <a href="#change-${number + 1}">Next change</a>` : ''
    const from =
      change.kind === 'moved'
        ? ` <a id="move-${change.move}" href="#away-${change.move}">Where it stood</a>`
        : ''
    html.push(
      `<section class="change" data-kind="${change.kind}" id="change-${number}" aria-label="Change ${number} of ${count}">`,
      `<p class="what" dir="ltr" lang="en-GB"><strong>${saidChange(change, options)}</strong>${from}${next}</p>\n`,
      line,
      '</section>\n',
    )
  }
  settle()
  return html.join('') + notes.html()
}

function saidChange(change: Exclude<Change, { kind: 'away' }>, { nameOf }: DifferenceHtmlOptions) {
  const writers = [...new Set(writersIn(change.runs))].flatMap((account) => nameOf(account) ?? [])
  const by =
    writers.length > 0
      ? ` · ${writers.map((name) => `<bdi>${escaped(name)}</bdi>`).join(', ')}`
      : ''
  if (change.kind === 'added') return `Added: ${saidForm(change.now)}${by}`
  if (change.kind === 'removed') return `Taken away: ${saidForm(change.old)}`
  const isOther = change.kind !== 'same' && formKey(change.old) !== formKey(change.now)
  const [was, now] = [saidForm(change.old), saidForm(change.now)]
  const form = isOther && was !== now ? `, was ${was}, is now ${now}` : ''
  const isRewritten = change.runs.some(({ kind }) => kind !== 'same')
  if (change.kind === 'moved') return `Moved here${isRewritten ? ' and changed' : ''}${form}${by}`
  return `Changed${form}${by}`
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
    const said = saidForm(form)
    const shown = change.kind === 'added' ? ins(said) : change.kind === 'removed' ? del(said) : said
    return `<p class="stands" dir="ltr" lang="en-GB">${shown}</p>\n`
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
  switch (run.kind) {
    case 'note':
      return notes.add(run.runs, 'changed')
    case 'same':
      return partHtml(run.part, notes, 'same')
    case 'added':
      return ins(partHtml(run.part, notes, 'added'))
    case 'removed':
      return del(partHtml(run.part, notes, 'removed'))
    case 'reformatted': {
      const said = saidMarks(run.was, run.part.marks ?? [])
      return `<span class="reformatted">${runsHtml([run.part])}<small lang="en-GB"> (${said})</small></span>`
    }
  }
}

function partHtml(part: Inline, notes: Notes, kind: 'same' | 'added' | 'removed'): string {
  if (part.type === 'text') return runsHtml([part])
  if (part.type === 'hardBreak') return kind === 'same' ? '<br>' : '↵<br>'
  const runs = (part.content ?? []).map((text): Run => ({ kind, part: text }))
  return notes.add(runs, kind)
}

const ins = (html: string) =>
  `<ins><span class="unseen" lang="en-GB">[added: </span>${html}<span class="unseen">]</span></ins>`
const del = (html: string) =>
  `<del><span class="unseen" lang="en-GB">[taken away: </span>${html}<span class="unseen">]</span></del>`

type NoteKind = 'same' | 'added' | 'removed' | 'changed'

/** The footnotes on the way: those of the new letter by their numbers, those that are gone by letters. */
class Notes {
  readonly #items: { label: string; kind: NoteKind; html: string }[] = []
  #numbers = 0
  #letters = 0

  /** @param whole whether notes that are the same are shown too */
  constructor(private readonly whole: boolean) {}

  /** Takes a note up, and gives its mark. */
  add(runs: readonly Run[], kind: NoteKind): string {
    const label = kind === 'removed' ? alphabetic(++this.#letters) : String(++this.#numbers)
    this.#items.push({ label, kind, html: runs.map((run) => runHtml(run, this)).join('') })
    const said = kind === 'same' ? '' : `, ${SAID[kind]}`
    if (kind === 'same' && !this.whole) return `<sup class="mark">${label}</sup>`
    return `<a class="mark" href="#note-${label}" id="mark-${label}" aria-label="Footnote ${label}${said}">${label}</a>`
  }

  html(): string {
    const shown = this.#items.filter(({ kind }) => this.whole || kind !== 'same')
    if (shown.length === 0) return ''
    const items = shown.map(({ label, kind, html }) => {
      const said = kind === 'same' ? '' : ` <small lang="en-GB">(${SAID[kind]})</small>`
      return `<li id="note-${label}"><span class="marker">${label}</span>${said} ${html} <a class="back" href="#mark-${label}" aria-label="Back to mark ${label}">↑</a></li>\n`
    })
    return `<section class="notes" aria-label="Footnotes"><h2 dir="ltr" lang="en-GB">Footnotes</h2><ul>\n${items.join('')}</ul></section>\n`
  }
}

const SAID: Record<NoteKind, string> = {
  same: 'the same',
  added: 'added',
  removed: 'taken away',
  changed: 'changed',
}

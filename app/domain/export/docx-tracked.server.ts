import {
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx'
import type { Change, Form, Run } from '../../document/difference'
import { formKey } from '../../document/difference'
import { directionOf } from '../../document/direction'
import type { Inline, Mark, Text } from '../../document/letter-text'
import { bullets, letterStyles, type Numbering, numbers, STEP } from './docx-styles.server'
import type { ExportInput, TrackedChanges } from './input.server'
import { hrefOf } from './words.server'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

type Tracked = 'w:ins' | 'w:del'

class Attributes extends XmlAttributeComponent<{ id: number; author: string; date: string }> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' }
}

/** A reference to a footnote that came or went: the library tracks text only. */
class TrackedReference extends XmlComponent {
  constructor(kind: Tracked, by: { id: number; author: string; date: string }, note: number) {
    super(kind)
    this.root.push(new Attributes(by), new FootnoteReferenceRun(note))
  }
}

// The library names the classes that may stand in a paragraph, all of them its own. It writes any component.
const trackedReference = (...given: ConstructorParameters<typeof TrackedReference>) =>
  new TrackedReference(...given) as unknown as ParagraphChild

/**
 * What became of a letter as a Word file with tracked changes (ECMA-376 part 1, 17.13.5): accepted,
 * it is the new letter, rejected, the old one. What moved is taken away there and put in here.
 */
export async function makeTrackedDocx(
  input: ExportInput,
  tracked: TrackedChanges,
): Promise<Uint8Array> {
  const text = new TrackedText(input, tracked)
  const children = text.paragraphs()
  const document = new Document({
    title: input.title,
    creator: input.coalition ?? '',
    lastModifiedBy: input.coalition ?? '',
    styles: letterStyles(input.language),
    numbering: { config: text.numbering },
    footnotes: Object.fromEntries(
      text.footnotes.map((footnote, at) => [at + 1, { children: [footnote] }]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1814, bottom: 1701, left: 1871, right: 1871 },
          },
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

class TrackedText {
  readonly footnotes: Paragraph[] = []
  readonly numbering: Numbering[] = [bullets()]
  readonly #lists = new Map<string, string>()
  readonly #rightToLeft: boolean
  #changes = 0

  constructor(
    input: ExportInput,
    private readonly tracked: TrackedChanges,
  ) {
    this.#rightToLeft = directionOf(input.language) === 'rtl'
  }

  paragraphs(): Paragraph[] {
    const moved = new Map(
      this.tracked.changes.flatMap((change) =>
        change.kind === 'moved' ? [[change.move, change.runs]] : [],
      ),
    )
    return this.tracked.changes.map((change) => this.#line(change, moved))
  }

  #line(change: Change, moved: ReadonlyMap<number, readonly Run[]>): Paragraph {
    switch (change.kind) {
      case 'away': {
        const runs = (moved.get(change.move) ?? []).flatMap((run) => was(run))
        return this.#paragraph(change.old, 'old', runs, { deletion: this.#gone() })
      }
      case 'removed':
        return this.#paragraph(change.old, 'old', change.runs, { deletion: this.#gone() })
      case 'moved': {
        const runs = change.runs.flatMap((run) => now(run))
        return this.#paragraph(change.now, 'now', runs, { insertion: this.#by(undefined) })
      }
      case 'added': {
        const [first] = change.runs
        const by = first?.kind === 'added' ? first.by : undefined
        return this.#paragraph(change.now, 'now', change.runs, { insertion: this.#by(by) })
      }
      default: {
        const isOther = formKey(change.old) !== formKey(change.now)
        const revision = isOther
          ? { ...this.#gone(), ...this.#place(change.old, 'old') }
          : undefined
        return this.#paragraph(change.now, 'now', change.runs, {}, revision)
      }
    }
  }

  #paragraph(
    form: Form,
    side: 'old' | 'now',
    runs: readonly Run[],
    run: NonNullable<IParagraphOptions['run']>,
    revision?: IParagraphOptions['revision'],
  ): Paragraph {
    return new Paragraph({
      ...this.#place(form, side),
      ...(this.#rightToLeft ? { bidirectional: true } : {}),
      ...(Object.keys(run).length > 0 ? { run } : {}),
      ...(revision ? { revision } : {}),
      ...(form.type === 'pageBreak' ? { pageBreakBefore: true } : {}),
      children: runs.flatMap((one) => this.#run(one)),
    })
  }

  /** Style, number and indent of a line. */
  #place({ type, attrs, within }: Form, side: 'old' | 'now'): IParagraphOptions {
    if (type === 'heading') {
      const level = attrs && 'level' in attrs ? Number(attrs.level) : 1
      const annex = attrs && 'annex' in attrs ? { pageBreakBefore: true } : {}
      return { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_3, ...annex }
    }
    const steps = within.filter(
      (one) => one.type === 'listItem' || one.type === 'blockquote',
    ).length
    const item = within.at(-1)
    const list = within.at(-2)
    if (item?.type === 'listItem' && item.begins && list) {
      const level = Math.min(steps - 1, 8)
      const reference = list.type === 'orderedList' ? this.#counting(list, side) : 'bullets'
      return { style: 'ListParagraph', numbering: { reference, level } }
    }
    return {
      ...(item?.type === 'blockquote' ? { style: 'Quote' } : {}),
      ...(steps > 0 ? { indent: { start: steps * STEP } } : {}),
    }
  }

  /** Each numbered list counts for itself, but for those that go on. */
  #counting({ key, count }: Form['within'][number], side: 'old' | 'now'): string {
    const { first, series } = count ?? { first: 1, series: key }
    const id = `${side} ${series}`
    const known = this.#lists.get(id)
    if (known) return known
    const reference = `numbers-${this.numbering.length}`
    this.numbering.push(numbers(reference, first))
    this.#lists.set(id, reference)
    return reference
  }

  #run(run: Run): ParagraphChild[] {
    switch (run.kind) {
      case 'note':
        return [new FootnoteReferenceRun(this.#note(run.runs))]
      case 'reformatted':
        return [
          this.#linked(
            run.part,
            new TextRun(
              this.#options(run.part, { revision: { ...this.#gone(), ...stylesOf(run.was) } }),
            ),
          ),
        ]
      case 'same':
        return [this.#part(run.part, run)]
      case 'added':
      case 'removed':
        return [this.#part(run.part, run)]
    }
  }

  #part(part: Inline, run: Extract<Run, { kind: 'same' | 'added' | 'removed' }>): ParagraphChild {
    const { kind } = run
    const by = run.kind === 'added' ? this.#by(run.by) : this.#gone()
    if (part.type === 'footnote') {
      const runs = (part.content ?? []).map((text): Run => ({ ...run, part: text }))
      const note = this.#note(runs)
      return kind === 'same'
        ? new FootnoteReferenceRun(note)
        : trackedReference(kind === 'added' ? 'w:ins' : 'w:del', by, note)
    }
    const options =
      part.type === 'text' ? this.#options(part, {}) : this.#options({ text: '' }, { break: 1 })
    const made =
      kind === 'same'
        ? new TextRun(options)
        : kind === 'added'
          ? new InsertedTextRun({ ...options, ...by })
          : new DeletedTextRun({ ...options, ...by })
    return part.type === 'text' ? this.#linked(part, made) : made
  }

  #linked(part: Text, run: ParagraphChild): ParagraphChild {
    const link = hrefOf(part.marks)
    return link ? new ExternalHyperlink({ link, children: [run] }) : run
  }

  #options({ text, marks = [] }: Pick<Text, 'text' | 'marks'>, also: IRunOptions): IRunOptions {
    return {
      ...(text === '' ? {} : { text }),
      ...stylesOf(marks),
      ...(hrefOf(marks) ? { style: 'Hyperlink' } : {}),
      ...(this.#rightToLeft ? { rightToLeft: true } : {}),
      ...also,
    }
  }

  #note(runs: readonly Run[]): number {
    const children = [new TextRun({ text: ' ' }), ...runs.flatMap((run) => this.#run(run))]
    this.footnotes.push(new Paragraph({ style: 'FootnoteText', children }))
    return this.footnotes.length
  }

  #by(account: string | null | undefined) {
    const author = account ? this.tracked.names[account] : undefined
    return { id: ++this.#changes, author: author ?? this.tracked.others, date: this.tracked.at }
  }

  /** Who took something away, or changed how it looks, is known only where one alone was at work. */
  #gone() {
    return this.#by(undefined)
  }
}

function stylesOf(marks: readonly Mark[]) {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type)
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('superscript') ? { superScript: true } : {}),
  }
}

/** All of a line as it was, taken away. */
function was(run: Run): Run[] {
  if (run.kind === 'added') return []
  if (run.kind === 'note') return [{ kind: 'removed', part: footnote(run.runs.flatMap(was)) }]
  if (run.kind !== 'reformatted') return [{ kind: 'removed', part: run.part }]
  const { marks: _, ...text } = run.part
  return [{ kind: 'removed', part: { ...text, marks: [...run.was] } }]
}

/** All of a line as it is, put in. */
function now(run: Run): Run[] {
  if (run.kind === 'removed') return []
  if (run.kind === 'note') return [{ kind: 'added', part: footnote(run.runs.flatMap(now)) }]
  return [run.kind === 'added' ? run : { kind: 'added', part: run.part }]
}

const footnote = (runs: readonly Run[]): Inline => ({
  type: 'footnote',
  content: runs.flatMap((run) =>
    run.kind !== 'note' && run.part.type === 'text' ? [run.part] : [],
  ),
})

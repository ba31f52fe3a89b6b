import {
  DeletedTextRun,
  Document,
  type FileChild,
  type IParagraphOptions,
  Packer,
  PageBreak,
  type ParagraphChild,
  TableRow,
} from 'docx'
import { type Form, textBefore } from '../../document/difference'
import { arranged, type Piece, type State } from '../../document/difference/arranged'
import {
  type ChangedLine,
  changedLines,
  type Labels,
} from '../../document/difference/changed-lines'
import type { ChangedRow, ChangedTable } from '../../document/difference/changed-table'
import { type EndedLine, ended } from '../../document/difference/ends'
import { directionOf } from '../../document/direction'
import { labelsOf } from '../../document/labels'
import type { LetterText } from '../../document/letter-text'
import { leavesOf } from '../../document/walk'
import type { Revision } from '../letters/from-files/word-revisions.server'
import { kindOf, labelRun, lookOf, type Place } from './docx-look.server'
import { trackedChange } from './docx-revisions.server'
import { WordRuns } from './docx-runs.server'
import { LABEL_STYLE_ID, letterStyles, PAGE, SIGNATORY_STYLE_ID } from './docx-styles.server'
import { AFTER_TABLE, wordCell, wordTable } from './docx-tables.server'
import { TrackedCounts } from './docx-tracked-counts.server'
import { revisedRuns, revisionBy } from './docx-tracked-runs.server'
import type { ExportInput, TrackedChanges } from './input.server'
import { SIGNATORY_PLACE } from './words.server'

/**
 * What became of a letter as a Word file with tracked changes (ECMA-376 part 1, 17.13.5): accepted,
 * it is the new letter, rejected, the old one. What moved is taken away there and put in here.
 */
export async function makeTrackedDocx(
  input: ExportInput,
  tracked: TrackedChanges,
): Promise<Uint8Array> {
  const text = new TrackedText(input, tracked)
  // The walk through the letter collects its footnotes and numbering.
  const children = text.children()
  const document = new Document({
    title: input.title,
    creator: input.coalition ?? '',
    lastModifiedBy: input.coalition ?? '',
    styles: letterStyles(input.language),
    numbering: { config: text.counts.numbering },
    footnotes: Object.fromEntries(
      text.runs.footnotes.map((footnote, at) => [at + 1, { children: [footnote] }]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.sides, right: PAGE.sides },
          },
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Within = Place['table']

class TrackedText {
  readonly runs: WordRuns
  readonly counts: TrackedCounts
  readonly #rightToLeft: boolean
  readonly #lines: readonly ChangedLine[]

  constructor(
    input: ExportInput,
    private readonly tracked: TrackedChanges,
  ) {
    this.runs = new WordRuns(input)
    this.#rightToLeft = directionOf(input.language) === 'rtl'
    const labels = (text: LetterText): Labels => {
      const found = labelsOf(text, input.language)
      return leavesOf(text.content).map((block) =>
        block.type === 'paragraph' || block.type === 'heading' ? found.get(block) : undefined,
      )
    }
    const { changes } = tracked
    this.#lines = changedLines(changes, {
      old: labels(textBefore(changes)),
      now: labels(input.text),
    })
    this.counts = new TrackedCounts(this.#lines)
  }

  children(): FileChild[] {
    return this.#pieces(arranged(this.#lines), undefined)
  }

  #pieces(pieces: readonly Piece[], table: Within): FileChild[] {
    // In a cell Word knows no pages.
    const all = ended(table ? pieces.filter((piece) => !isPageBreak(piece)) : pieces)
    return all.flatMap((piece, at) => {
      if (piece.kind === 'line') return [this.#paragraph(piece, table)]
      const isLast = at === all.length - 1
      const after = { ...AFTER_TABLE, ...(isLast ? {} : this.#end(piece.state, this.#gone)) }
      return [this.#table(piece), this.runs.paragraph(after)]
    })
  }

  #table({ columns, rows }: ChangedTable) {
    return wordTable(
      rows.map((row) => this.#row(row, columns)),
      columns,
      this.#rightToLeft,
    )
  }

  #row({ state, isHead, cells }: ChangedRow, columns: number): TableRow {
    const by = this.runs.by(this.#gone)
    return new TableRow({
      children: cells.map(({ isHeader: names, pieces, columns: columnSpan, rows: rowSpan }) =>
        wordCell(
          { columns, columnSpan, rowSpan, names },
          this.#pieces(pieces, names ? 'head' : 'body'),
        ),
      ),
      ...(isHead ? { tableHeader: true } : {}),
      ...(state === 'added' ? { insertion: by } : state === 'removed' ? { deletion: by } : {}),
    })
  }

  #paragraph({ line, end, is, was }: EndedLine, table: Within) {
    const whose = this.#whose(line)
    const side = line.now ? 'now' : 'old'
    const isLabelled = line[side]?.label !== undefined
    const look = this.#look(is, table, side, isLabelled)
    const wasLabelled = line.old?.label !== undefined
    const before = was && this.#look(was, table, 'old', wasLabelled)
    const former = JSON.stringify(before) === JSON.stringify(look) ? null : before
    return this.runs.paragraph({
      ...look,
      ...(former ? { revision: { ...this.runs.by(this.#gone), ...former } } : {}),
      ...this.#end(end, whose),
      children: this.#content(line, whose),
    })
  }

  #end(end: State, by: Revision): IParagraphOptions {
    if (end === 'kept') return {}
    return { run: { [end === 'added' ? 'insertion' : 'deletion']: this.runs.by(by) } }
  }

  #content(line: ChangedLine, by: Revision): ParagraphChild[] {
    const type = (line.now ?? line.old)?.form.type
    const whole = (run: ParagraphChild): ParagraphChild[] => {
      if (line.old && line.now) return [run]
      return [trackedChange(line.now ? 'w:ins' : 'w:del', this.runs.by(by), run)]
    }
    if (type === 'pageBreak') return whole(new PageBreak())
    if (type === 'signatoryList') {
      return whole(this.runs.run({ text: SIGNATORY_PLACE, style: LABEL_STYLE_ID }))
    }
    return [...this.#label(line, by), ...this.runs.inline(revisedRuns(line.runs, this.tracked))]
  }

  /** What stands before the words; where it is another now, the one before is taken away. */
  #label({ old, now }: ChangedLine, by: Revision): ParagraphChild[] {
    const [was, is] = [old?.label, now?.label]
    const shown = (side: typeof old, label: string) =>
      this.runs.run(labelRun(label, kindOf(shapeOf(side?.form))))
    if (was === is) return is === undefined ? [] : [shown(now, is)]
    return [
      ...(was === undefined
        ? []
        : [new DeletedTextRun({ text: `${was} `, style: LABEL_STYLE_ID, ...this.runs.by(by) })]),
      ...(is === undefined ? [] : [trackedChange('w:ins', this.runs.by(by), shown(now, is))]),
    ]
  }

  #look(form: Form, table: Within, side: 'old' | 'now', isLabelled: boolean): IParagraphOptions {
    if (form.type === 'pageBreak') return {}
    if (form.type === 'signatoryList') return { style: SIGNATORY_STYLE_ID }
    return lookOf(kindOf(shapeOf(form)), this.#place(form, table, side), isLabelled)
  }

  #place({ within }: Form, table: Within, side: 'old' | 'now'): Place {
    const steps = within.filter(
      (one) => one.type === 'listItem' || one.type === 'blockquote',
    ).length
    const [list, item] = [within.at(-2), within.at(-1)]
    const isItem = list && item?.type === 'listItem' && item.begins
    return {
      steps,
      quoted: item?.type === 'blockquote',
      ...(table ? { table } : {}),
      ...(isItem
        ? {
            list: { reference: this.counts.referenceOf(list, side), level: Math.min(steps - 1, 8) },
          }
        : {}),
    }
  }

  get #gone(): Revision {
    return revisionBy(this.tracked)
  }

  /** Whose a line is that was put in: of who wrote its beginning. */
  #whose({ old, runs }: ChangedLine): Revision {
    const [first] = runs
    return old || first?.kind !== 'added' ? this.#gone : revisionBy(this.tracked, first.by)
  }
}

const isPageBreak = (piece: Piece): boolean =>
  piece.kind === 'line' && (piece.line.now ?? piece.line.old)?.form.type === 'pageBreak'

const shapeOf = (form: Form | undefined) => {
  const attrs: Record<string, unknown> = { ...form?.attrs }
  return { type: form?.type ?? 'paragraph', attrs }
}

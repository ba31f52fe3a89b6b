import { CsvError, parse } from 'csv-parse/sync'
import { Invalid } from '../../errors.server'

/** A line of a list, with its number as people count them, from one. */
export interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * The lines of a list that somebody pasted, or of a CSV file (RFC 4180), as cells: parted by tabs
 * where it came from a spreadsheet, by semicolons where every line has one, else by commas. Empty
 * lines are left out. Throws `Invalid` where a quotation mark is opened and never closed.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  try {
    parse(plainly(text), {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // In a name, a quotation mark is one.
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines: last }) => {
        // A cell in quotation marks may go over several lines.
        const number = last - cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
        if (cells.some((cell) => cell !== '')) lines.push({ number, cells })
        return null
      },
    })
    return lines
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Invalid(
      'A quotation mark is opened in this list and never closed. Close it or take it out.',
      'list',
    )
  }
}

/** One sort of line break; and as mail programs write an address with a name, one cell: `"Kestrel" <a@b.example>`. */
const plainly = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/"([^"\n]*)"[ \t]*<([^<>"\n]*)>/g, '"$1 <$2>"')

const breaksIn = (cell: string): number => cell.match(/\n/g)?.length ?? 0

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return lines.every((line) => line.includes(';')) ? ';' : ','
}

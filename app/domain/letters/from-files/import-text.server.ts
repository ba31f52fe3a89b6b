import { blocksFromHtml } from '../../../document/from-html'
import type { Block, Inline } from '../../../document/letter-text'
import { blocksOfLines, type Line } from '../../../document/lines'
import { elementsBelow } from '../../../document/markup'
import { ImportTally } from './import-report.server'
import { parseMarkup, TooDeepMarkup } from './markup.server'
import { type ImportedLetter, imported } from './word.server'
import { damagedFile, refusedFile, refuseEntities } from './word-file.server'

const NO_TEXT =
  'This is no file that a letter can be read from. Choose a Word file (.docx), an OpenDocument text (.odt), a web page (.html), Markdown (.md) or plain text (.txt).'

/**
 * The text of a file that is plain text: UTF-8, or UTF-16 where it says so, else as Windows wrote it
 * in Western Europe. Throws `Invalid` where the bytes are none.
 */
export function decodedText(file: Uint8Array): string {
  const [first, second] = file
  const sixteen =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  if (sixteen) return new TextDecoder(sixteen).decode(file)
  if (file.includes(0)) throw refusedFile(NO_TEXT)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

export const refuseKind = () => refusedFile(NO_TEXT)

/** Reads a letter from a page of HTML. Nothing that it names is fetched. Throws as `readWord`. */
export function letterFromHtml(html: string): ImportedLetter {
  if (html.includes('<!ENTITY')) refuseEntities(html)
  const tally = new ImportTally()
  try {
    const root = parseMarkup(html, 'html')
    const { blocks, losses } = blocksFromHtml(root)
    Object.assign(tally, losses)
    const lang = elementsBelow(root, 'html')[0]?.attrs.lang
    return imported({ blocks }, tally, { languages: { western: lang, complex: lang } })
  } catch (error) {
    if (error instanceof TooDeepMarkup) throw damagedFile()
    throw error
  }
}

const ITEM = /^(\s*)(?:([-*•–])|(\d{1,3})[.)])\s+/

/**
 * Reads a letter from plain text. Empty lines part its paragraphs; lines that a program broke at a
 * width are joined, short ones stay lines. Lines that begin with a dash or a number are items of
 * lists, and a first line that stands alone is the title.
 */
export function letterFromPlainText(text: string): ImportedLetter {
  const tally = new ImportTally()
  const groups = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v]/g, '\n\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''))
    .filter((group) => group.length > 0)
  const blocks = blocksOfLines(groups.flatMap(linesOf))
  const [first] = blocks
  const words = groups[0]?.length === 1 ? (groups[0][0]?.trim() ?? '') : ''
  if (first?.type === 'paragraph' && isTitle(words)) {
    blocks[0] = { type: 'heading', attrs: { level: 1 }, content: first.content ?? [] }
    tally.firstLineTitle = words
  }
  return imported({ blocks }, tally)
}

const isTitle = (words: string): boolean =>
  words !== '' &&
  words.length <= 120 &&
  !/[.,;:]$/.test(words) &&
  !/^(?:dear|to|from|cc|date|our ref|your ref)\b/i.test(words) &&
  !/\d{4}$/.test(words)

/** Lines are as long as their program made them where all but the last come near to one width. */
const WIDTH = 55

function linesOf(group: readonly string[]): Line[] {
  const lines: Line[] = []
  let pending: string[] = []
  const settle = () => {
    if (pending.length === 0) return
    const isWrapped = pending.slice(0, -1).every((line) => line.trim().length >= WIDTH)
    const content = pending.flatMap((line, at): Inline[] => {
      const words: Inline = { type: 'text', text: line.trim().replace(/\s+/g, ' ') }
      if (at === 0) return [words]
      return [isWrapped ? { type: 'text', text: ' ' } : { type: 'hardBreak' }, words]
    })
    const block: Block = { type: 'paragraph', content }
    lines.push({ kind: 'block', block })
    pending = []
  }
  for (const line of group) {
    const item = ITEM.exec(line)
    const last = lines.at(-1)
    if (item) {
      settle()
      const content: Inline[] = [{ type: 'text', text: line.slice(item[0].length).trim() }]
      const level = Math.min(Math.floor((item[1] ?? '').replaceAll('\t', '    ').length / 2), 8)
      const ordered = item[3] !== undefined
      lines.push({ kind: 'item', content, ordered, level, list: '', number: Number(item[3] ?? 1) })
    } else if (last?.kind === 'item' && pending.length === 0 && /^\s/.test(line)) {
      last.content.push({ type: 'text', text: ` ${line.trim()}` })
    } else {
      pending.push(line)
    }
  }
  settle()
  return lines
}

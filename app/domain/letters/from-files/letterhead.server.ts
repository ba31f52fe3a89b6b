import type { Block, Inline, Paragraph, ParagraphRole } from '../../../document/letter-text'
import { plainInline } from '../../../document/walk'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATE = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2})$`,
  'i',
)
const DELIVERY =
  /^(?:sent |delivered )?(?:by|via) (?:e-?mail|post|hand|courier|recorded delivery|first class post)\b[^.]{0,120}$/i
const SALUTATION = /^(?:dear|to whom it may concern)\b/i
const VALEDICTION =
  /^(?:yours (?:sincerely|faithfully|truly|respectfully|ever)|(?:with )?(?:kind|best|warm) (?:regards|wishes)|respectfully(?: yours| submitted)?|sincerely|in solidarity),?$/i
const CONTACT =
  /^(?:contacts?|for (?:further|more) information|(?:media|press) (?:enquiries|contact)|enquiries|for enquiries)\b/i

/** What a line says of itself before its first colon. */
const LABELS: readonly (readonly [label: RegExp, role: ParagraphRole])[] = [
  [/^from:\s*/i, 'sender'],
  [/^to:\s*/i, 'recipient'],
  [/^c\.?c\.?(?::|(?=\s))\s*/i, 'copy'],
  [/^date:\s*/i, 'date'],
  [/^our ref(?:erence)?\b\.?\s*:\s*/i, 'our-reference'],
  [/^your ref(?:erence)?\b\.?\s*:\s*/i, 'your-reference'],
  [/^(?:re|subject):\s*/i, 'subject'],
]

/** A line of a letterhead is no longer; what is longer is text. */
const LONGEST_LINE = 250

/**
 * Gives paragraphs the roles that they plainly play: what stands before "Dear …" (or before the
 * first real paragraph) and says "To:", "cc:", "Our ref:", is a date or "By email only"; "Yours
 * sincerely", and the contact after it. Words that only named the role are taken off. English letters
 * only; a line that could be something else stays as it is.
 */
export function withLetterhead(blocks: readonly Block[]): Block[] {
  const result = [...blocks]
  const end = endOfHead(blocks)
  for (let at = 0; at < result.length; at++) {
    const block = result[at]
    if (block?.type !== 'paragraph' || block.attrs) continue
    const given =
      at < end ? headRole(block) : at > end ? tailRole(block, result.slice(0, at)) : null
    if (given !== null) result[at] = given
  }
  return result
}

/** Where the letterhead ends: at the salutation, else at what is no line of one. */
function endOfHead(blocks: readonly Block[]): number {
  const salutation = blocks.findIndex(
    (block) => block.type === 'paragraph' && SALUTATION.test(lineOf(block)),
  )
  const first = blocks.findIndex(
    (block) =>
      !(block.type === 'paragraph' && lineOf(block).length <= LONGEST_LINE) &&
      !(block.type === 'heading' && block.attrs.level === 1),
  )
  if (first >= 0 && (salutation < 0 || first < salutation)) return first
  return salutation < 0 ? blocks.length : salutation
}

const lineOf = ({ content }: Paragraph): string => plainInline(content).trim()

function headRole(paragraph: Paragraph): Paragraph | null {
  const line = lineOf(paragraph)
  for (const [label, role] of LABELS) {
    const said = label.exec(line)?.[0]
    if (said !== undefined && said.length < line.length) return without(paragraph, label, role)
  }
  if (DATE.test(line)) return { ...paragraph, attrs: { role: 'date' } }
  if (DELIVERY.test(line)) return { ...paragraph, attrs: { role: 'delivery' } }
  return null
}

/** Whether a paragraph begins with "Yours sincerely" and the like: the text ends there. */
export const isValediction = (block: Block): boolean =>
  block.type === 'paragraph' && VALEDICTION.test(lineOf(block).split('\n')[0]?.trim() ?? '')

function tailRole(paragraph: Paragraph, before: readonly Block[]): Paragraph | null {
  const [first = ''] = lineOf(paragraph).split('\n')
  if (isValediction(paragraph)) return { ...paragraph, attrs: { role: 'valediction' } }
  const ended = before.some(
    (block) => block.type === 'paragraph' && block.attrs?.role === 'valediction',
  )
  return ended && CONTACT.test(first) ? { ...paragraph, attrs: { role: 'contact' } } : null
}

/** Takes the label off, however many runs it goes over: a label may be bold and what follows plain. */
function without(paragraph: Paragraph, label: RegExp, role: ParagraphRole): Paragraph | null {
  const content: Inline[] = [...(paragraph.content ?? [])]
  let left = plainInline(content).trimStart()
  left = left.slice(label.exec(left)?.[0].length ?? 0)
  while (content.length > 0 && plainInline(content).length > left.length) {
    const first = content[0]
    const over = plainInline(content).length - left.length
    if (first?.type === 'text' && first.text.length > over) {
      content[0] = { ...first, text: first.text.slice(over) }
    } else if (first?.type === 'footnote') {
      return null
    } else {
      content.shift()
    }
  }
  return { type: 'paragraph', attrs: { role }, content }
}

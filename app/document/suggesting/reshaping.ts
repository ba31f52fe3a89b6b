import type { Mark } from '@tiptap/pm/model'
import { type Change, type MarkJson, readChange, writeChange } from '../suggested-change'
import { isSign, ownMarks, sameMarks } from '../suggestion-marks'
import type { BlockToken, CharToken } from '../text-tokens'
import { Marking, type Pen } from './pen'

/** Suggests the marks that a character has got, or lost. */
export function remark(pen: Pen, one: CharToken, other: CharToken): void {
  const [had, has] = [ownMarks(one.marks), ownMarks(other.marks)]
  if (sameMarks(had, has)) return
  const added = has.filter((mark) => !mark.isInSet(had))
  const taken = had.filter(
    (mark) => !mark.isInSet(has) && !added.some((its) => its.type === mark.type),
  )
  for (const mark of added) format(pen, one, mark, true)
  for (const mark of taken) format(pen, one, mark, false)
}

function format(pen: Pen, token: CharToken, mark: Mark, on: boolean): void {
  if (pen.own(token, 'insertion')) {
    if (on) pen.addMark(token, mark)
    else pen.takeMark(token, mark)
    return
  }
  if (isSign(token.char)) return
  // Asked again for what was suggested, a person takes it back.
  const same = token.marks.find((its) => {
    if (its.type.name !== 'modification' || !pen.isOwn(its)) return false
    const change = readChange(its.attrs.to)
    return change?.kind === 'mark' && change.on === on && change.mark.type === mark.type.name
  })
  if (same) pen.takeMark(token, same)
  if (same && sameChange(same, mark)) return
  const last = pen.edits.at(-1)
  const to = writeChange({ kind: 'mark', mark: mark.toJSON() as MarkJson, on })
  if (to === null) return
  const goesOn = last instanceof Marking && last.to === token.pos && last.mark.attrs.to === to
  const id = goesOn ? last.mark.attrs.id : pen.newId()
  pen.addMark(token, pen.modification(id, to))
}

/** Suggests what a paragraph has become. */
export function reshape(pen: Pen, index: number, one: BlockToken, other: BlockToken): void {
  if (sameShape(one, other)) return
  const change: Change = { kind: 'block', ...other.shape }
  const has = pen.hasSign(index + 1, 'block')
  const old = has ? pen.own(pen.before[index + 1], 'modification')?.attrs.to : null
  if (has && old === writeChange(change)) {
    const sign = pen.before[index + 1]
    if (sign?.kind === 'char') pen.erase(sign)
  } else pen.sign(one.pos, change, pen.newId(), has ? 1 : 0)
}

const sameChange = (suggested: Mark, mark: Mark): boolean => {
  const change = readChange(suggested.attrs.to)
  return change?.kind === 'mark' && JSON.stringify(change.mark) === JSON.stringify(mark.toJSON())
}

const sameShape = (one: BlockToken, other: BlockToken): boolean =>
  JSON.stringify(one.shape) === JSON.stringify(other.shape)

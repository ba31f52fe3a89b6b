import * as Y from 'yjs'
import { footnotesOf } from './footnotes'
import { ibidsToCheck } from './ibid'
import { FRAGMENT, textFromDoc } from './shared-text'

/** The numbers of the footnotes of a document whose "Ibid." is to be looked at. It only reads. */
export function ibidsToCheckIn(doc: Y.Doc): number[] {
  const marks: (string | null)[] = []
  const visit = (part: unknown): void => {
    if (!(part instanceof Y.XmlElement)) return
    if (part.nodeName === 'footnote') marks.push(part.getAttribute('notesBefore') ?? null)
    part.toArray().forEach(visit)
  }
  doc.getXmlFragment(FRAGMENT).toArray().forEach(visit)
  const notes = footnotesOf(textFromDoc(doc))
  return ibidsToCheck(notes.map(({ text }, at) => ({ text, notesBefore: marks[at] ?? null })))
}

import { getDocumentProxy } from 'unpdf'

/** A run of text on a page, in points from the lower left corner. */
interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What stands in a PDF, page by page, as a reader of another make finds it. */
export async function readPdf(file: Uint8Array) {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(file))
  const pages: Item[][] = []
  const roles: string[] = []
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const found: Item[] = []
    for (const item of items) {
      if (!('str' in item)) continue
      found.push({ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) })
      text += item.hasEOL ? `${item.str}\n` : item.str
    }
    pages.push(found)
    rolesIn(await page.getStructTree(), roles)
    text += '\n'
  }
  const { info } = await document.getMetadata()
  // The reader gives what the file says there, untyped.
  const { Title, Language } = info as { Title?: unknown; Language?: unknown }
  return { pages, text, roles, info: { Title }, language: Language }
}

/** The roles of what is tagged, in reading order: what is read to those who listen. */
function rolesIn(node: unknown, found: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') found.push(node.role)
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) rolesIn(child, found)
  }
}

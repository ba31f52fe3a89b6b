import type { MarkupElement } from '../../../app/document/markup'
import { parseMarkup } from '../../../app/domain/letters/from-files/markup.server'
import { archive } from '../letters/from-files/archives'
import { readZip } from './read-zip'

type Node = MarkupElement | string

/**
 * A Word file with all its tracked changes accepted, or rejected, as ECMA-376 (part 1, 17.13.5) says it:
 * what went is left out, rows too, and a paragraph without its end is one with the next.
 */
export async function settleWord(file: Uint8Array, how: 'accept' | 'reject'): Promise<Uint8Array> {
  const parts = await readZip(file)
  const gone = how === 'accept' ? 'w:del' : 'w:ins'
  return archive(
    [...parts].map(([name, data]) => ({
      name,
      data: /^word\/(document|footnotes)\.xml$/.test(name)
        ? parseMarkup(data, 'xml')
            .children.map((node) => written(settled(node, gone)[0] ?? ''))
            .join('')
        : data,
    })),
  )
}

const is = (node: Node, name: string): node is MarkupElement =>
  typeof node !== 'string' && node.name === name

const child = (node: MarkupElement, ...path: string[]): MarkupElement | undefined =>
  path.reduce<MarkupElement | undefined>(
    (at, name) => at?.children.find((one): one is MarkupElement => is(one, name)),
    node,
  )

function settled(node: Node, gone: 'w:ins' | 'w:del'): Node[] {
  if (typeof node === 'string') return [node]
  const within = (children: readonly Node[] = node.children) =>
    children.flatMap((one) => settled(one, gone))
  switch (node.name) {
    case 'w:ins':
    case 'w:del':
      return node.name === gone ? [] : within()
    case 'w:delText':
      return [{ ...node, name: 'w:t' }]
    case 'w:pPr':
    case 'w:rPr':
      return [{ ...node, children: within(properties(node, gone)) }]
    case 'w:tbl': {
      const children = within()
      return children.some((one) => is(one, 'w:tr')) ? [{ ...node, children }] : []
    }
    case 'w:tr':
      return child(node, 'w:trPr', gone) ? [] : [{ ...node, children: within() }]
    case 'w:body':
    case 'w:tc':
    case 'w:footnote':
      return [{ ...node, children: paragraphs(node.children, gone) }]
    default:
      return [{ ...node, children: within() }]
  }
}

/** Properties without the note of what they were, or as they were. */
function properties(node: MarkupElement, gone: 'w:ins' | 'w:del'): readonly Node[] {
  const changed = child(node, `${node.name}Change`)
  const former = changed && child(changed, node.name)
  if (former && gone === 'w:ins') return former.children
  return node.children.filter((one) => one !== changed)
}

function paragraphs(children: readonly Node[], gone: 'w:ins' | 'w:del'): Node[] {
  const result: Node[] = []
  let open: readonly Node[] = []
  for (const node of children) {
    const made = settled(node, gone)
    const [paragraph] = made
    if (!is(node, 'w:p') || !paragraph || typeof paragraph === 'string') {
      if (open.length > 0) result.push({ name: 'w:p', attrs: {}, children: open })
      open = []
      result.push(...made)
      continue
    }
    const [kind, ...words] = is(paragraph.children[0] ?? '', 'w:pPr')
      ? paragraph.children
      : ['', ...paragraph.children]
    if (child(node, 'w:pPr', 'w:rPr', gone)) open = [...open, ...words]
    else {
      result.push({ ...paragraph, children: [kind ?? '', ...open, ...words] })
      open = []
    }
  }
  if (open.length > 0) result.push({ name: 'w:p', attrs: {}, children: open })
  return result
}

function written(node: Node): string {
  if (typeof node === 'string') return escaped(node)
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${node.name}${attrs.join('')}>${node.children.map(written).join('')}</${node.name}>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Heading, Inline, ListItem } from '../../document/letter-text'
import type { ExportInput } from './input.server'
import template from './letter.typ?raw'
import {
  directionOf,
  hrefOf,
  localeOf,
  MANY_SIGNATORIES,
  personLine,
  placesSignatories,
  versionLine,
} from './words.server'

// The text faces first; Arabic and Hebrew are looked for in the next two.
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
  'noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf',
]

let compiler: NodeCompiler | undefined

/** One workspace for each thread: reading fonts takes longer than a letter. It reads no files. */
function openCompiler(): NodeCompiler {
  if (compiler) return compiler
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = FONTS.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)))
  compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] })
  return compiler
}

/**
 * The letter as a PDF on A4, tagged, by PDF/UA-1 (ISO 14289-1) where every character has a glyph.
 * A name may hold one that no font here has: then the file is tagged, without the claim.
 * Throws where Typst cannot set it, which no letter should bring about.
 */
export function makePdf(input: ExportInput): Uint8Array {
  const typst = openCompiler()
  try {
    const result = typst.compile({
      mainFileContent: template,
      inputs: { letter: JSON.stringify(toTemplate(input)) },
    })
    if (!result.result) throw new Error(explain(result.takeDiagnostics()?.shortDiagnostics))
    return toBytes(typst, result.result)
  } finally {
    // Typst remembers what it has set; letters rarely come twice.
    typst.evictCache(2)
  }
}

function toBytes(typst: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: 'ua-1' }))
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('could not be displayed'))) throw error
    return new Uint8Array(typst.pdf(document, { pdfTags: true }))
  }
}

const explain = (diagnostics: unknown): string =>
  `Typst could not set the letter: ${JSON.stringify(diagnostics)}`

/** What `letter.typ` reads: plain data, so that nothing in a letter is ever read as markup. */
function toTemplate(input: ExportInput) {
  const { version, coalition } = input
  return {
    ...localeOf(input.language),
    direction: directionOf(input.language),
    title: version ? input.title : `Draft: ${input.title}`,
    coalition,
    fixedOn: version ? version.fixedOn.slice(0, 10).split('-').map(Number) : null,
    versionLine: versionLine(version),
    draft: version === null,
    blocks: toNodes(input.text.content, headingDepths(input.text.content)),
    signatories: input.signatories.map((signatory) => ({
      organisation: signatory.organisation,
      person: personLine(signatory),
    })),
    columns: input.signatories.length > MANY_SIGNATORIES ? 2 : 1,
    listsAtEnd: !placesSignatories(input.text.content),
  }
}

/** PDF/UA-1 wants headings that begin at 1 and leave no level out, whatever they look like. */
function headingDepths(blocks: readonly (Block | ListItem)[], depths = new Map<Heading, number>()) {
  const last = { depth: 0 }
  const walk = (parts: readonly (Block | ListItem)[]) => {
    for (const part of parts) {
      if (part.type === 'heading') {
        last.depth = Math.min(part.attrs.level, last.depth + 1)
        depths.set(part, last.depth)
      } else if (part.type !== 'paragraph' && part.type !== 'signatoryList') {
        walk(part.content)
      }
    }
  }
  walk(blocks)
  return depths
}

function toNodes(parts: readonly (Block | ListItem)[], depths: Map<Heading, number>): unknown[] {
  return parts.map((part) => {
    switch (part.type) {
      case 'heading': {
        const { level } = part.attrs
        return { type: part.type, level, depth: depths.get(part), content: toRuns(part.content) }
      }
      case 'paragraph':
        return { type: part.type, content: toRuns(part.content) }
      case 'orderedList': {
        const { start } = part.attrs
        return { type: part.type, start, content: toNodes(part.content, depths) }
      }
      case 'signatoryList':
        return { type: part.type }
      default:
        return { type: part.type, content: toNodes(part.content, depths) }
    }
  })
}

function toRuns(content: readonly Inline[] = []): unknown[] {
  return content.map((part) => {
    if (part.type === 'hardBreak') return { type: part.type }
    if (part.type === 'footnote') return { type: part.type, content: toRuns(part.content) }
    const has = (type: string) => part.marks?.some((mark) => mark.type === type) ?? false
    const href = hrefOf(part.marks)
    return { type: part.type, text: part.text, bold: has('bold'), italic: has('italic'), href }
  })
}

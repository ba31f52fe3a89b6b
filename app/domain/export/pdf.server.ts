import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { ExportInput } from './input.server'
import template from './letter.typ?raw'
import packTemplate from './pack.typ?raw'
import { toTemplate } from './pdf-input.server'

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
 * A name may hold one that no font here has: then the file is tagged, without the claim. Where words are
 * parted in tables within tables, Typst may fail at tagging: then it goes without tags.
 * Throws where Typst cannot set it, which no letter should bring about.
 */
export function makePdf(input: ExportInput): Uint8Array {
  const typst = openCompiler()
  try {
    const result = typst.compile({
      mainFileContent: packTemplate + template,
      inputs: { letter: JSON.stringify(toTemplate(input)) },
    })
    if (!result.result) throw new Error(explain(result.takeDiagnostics()?.shortDiagnostics))
    return toBytes(typst, result.result)
  } finally {
    // Typst remembers what it has set; letters rarely come twice.
    typst.evictCache(2)
  }
}

// A letter that must go out tonight matters more than the claim, and than its tags.
const WAYS: readonly Parameters<NodeCompiler['pdf']>[1][] = [
  { pdfStandard: 'ua-1' },
  { pdfTags: true },
  { pdfTags: false },
]

function toBytes(typst: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  let reason: unknown
  for (const way of WAYS) {
    try {
      return new Uint8Array(typst.pdf(document, way))
    } catch (error) {
      reason = error
    }
  }
  throw reason
}

const explain = (diagnostics: unknown): string =>
  `Typst could not set the letter: ${JSON.stringify(diagnostics)}`

import { directionOf } from '../../document/direction'
import { escaped } from '../../document/escaped'
import { letterHtml } from '../../document/html'
import { textLabels } from '../../words/text-labels.server'
import type { ExportInput } from './input.server'
import {
  DRAFT_NOTE,
  isSigned,
  laterHeading,
  personalHeading,
  personalLine,
  personLine,
  placesSignatories,
  versionLine,
  withSignatoriesBeforeAnnexes,
} from './words.server'

/**
 * The letter as a web page of its own, which asks nothing of any server: footnotes lead from mark to
 * note and back, and those who signed stand where the letter has them.
 */
export function makeHtml(input: ExportInput): string {
  const { language, text, version } = input
  const signatories = signatoryHtml(input)
  const content = isSigned(input) ? withPlace(text.content) : text.content
  const letter = letterHtml(
    { ...text, content: [...content] },
    {
      labels: textLabels(language, 'en'),
      language,
      signatories,
    },
  )
  const status = `<p class="status" lang="en-GB" dir="ltr">${escaped(version ? versionLine(version) : DRAFT_NOTE)}</p>\n`
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(input.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${version ? letter + status : status + letter}</body>
</html>
`
}

type Blocks = ExportInput['text']['content']

/** The blocks with a place for those who signed: before annexes, else at the end. */
function withPlace(blocks: Blocks): readonly Blocks[number][] {
  const placed = withSignatoriesBeforeAnnexes(blocks)
  return placesSignatories(placed) ? placed : [...placed, { type: 'signatoryList' }]
}

function signatoryHtml({ signatories, persons, later, language }: ExportInput): string {
  const organisations = signatories.map((one) => item(one.organisation, personLine(one)))
  const people = persons.map((one) => item(one.name, personalLine(one)))
  const after = later.map((one) => item(one.organisation, personLine(one)))
  const lists = [
    list(organisations),
    headed(personalHeading(language), people),
    headed(laterHeading(language), after),
  ]
  return `<div data-signatory-list="">${lists.join('')}</div>\n`
}

const headed = (heading: string, items: readonly string[]): string =>
  items.length > 0 ? `<p><em>${escaped(heading)}</em></p>\n${list(items)}` : ''

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>\n${items.join('')}</ul>` : ''

const item = (name: string, beside: string | null): string =>
  `<li><strong>${escaped(name)}</strong>${beside ? `<br>${escaped(beside)}` : ''}</li>\n`

const STYLE = `
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, serif; }
.status, .footnotes { font-size: 0.875rem; }
.footnotes { margin-block-start: 3rem; border-block-start: 1px solid; }
[data-role="subject"] { font-weight: bold; }
[data-annex], [data-page-break] { break-before: page; }
[data-signatory-list] ul { padding: 0; list-style: none; }
.table-frame { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid; text-align: start; vertical-align: top; }
`

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../app/document/clean'
import type { Table } from '../../app/document/letter-text'
import { gridOf } from '../../app/document/table-grid'

type Given = [type: 'h' | 'c', colspan?: number, rowspan?: number]

/** A table of such rows, its cells named a, b, c, … in reading order. */
function tableOf(rows: readonly (readonly Given[])[]): Table {
  let next = 0
  const content = rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map(([type, colspan = 1, rowspan = 1]) => ({
      type: type === 'h' ? 'tableHeader' : 'tableCell',
      attrs: { colspan, rowspan },
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: String.fromCharCode(97 + next++) }],
        },
      ],
    })),
  }))
  const [table] = cleanText({ content: [{ type: 'table', content }] }).content
  if (table?.type !== 'table') throw new Error('no table')
  return table
}

/** Which cell fills each place, row by row; a gap is a dot. */
function drawn(table: Table): string[] {
  const { columns, rows } = gridOf(table)
  const places = rows.map(() => new Array<string>(columns).fill(' '))
  for (const { cell, column, row, columns: wide, rows: high } of rows.flat()) {
    const [block] = cell?.content ?? []
    const [run] = block?.type === 'paragraph' ? (block.content ?? []) : []
    const name = run?.type === 'text' ? run.text : '.'
    for (let y = row; y < row + high; y += 1) {
      for (let x = column; x < column + wide; x += 1) {
        expect(places[y]?.[x], 'one cell at a place').toBe(' ')
        const line = places[y]
        if (line) line[x] = name
      }
    }
  }
  return places.map((line) => line.join(''))
}

describe('the grid of a table', () => {
  it('has cells over several columns and rows, and those after them beside', () => {
    const table = tableOf([
      [
        ['c', 1, 2],
        ['c', 2],
      ],
      [['c'], ['c']],
      [['c', 3]],
    ])
    expect(drawn(table)).toEqual(['abb', 'acd', 'eee'])
  })

  it('has gaps where a row lacks cells, and ends cells where there is no room for them', () => {
    expect(drawn(tableOf([[['c'], ['c'], ['c']], [['c']]]))).toEqual(['abc', 'd..'])
    expect(
      drawn(
        tableOf([
          [['c'], ['c', 1, 9]],
          [['c', 3], ['c']],
        ]),
      ),
    ).toEqual(['ab.', 'cbd'])
  })

  it('has a head of rows that only name columns, as far as none of their cells reaches below', () => {
    expect(
      gridOf(
        tableOf([
          [['h'], ['h']],
          [['c'], ['c']],
        ]),
      ).head,
    ).toBe(1)
    expect(gridOf(tableOf([[['h', 1, 2], ['h']], [['h']], [['c'], ['c']]])).head).toBe(2)
    expect(gridOf(tableOf([[['h', 1, 3], ['h']], [['c']], [['c']]])).head).toBe(0)
    expect(gridOf(tableOf([[['h'], ['c']]])).head).toBe(0)
  })

  it('is filled to the last place, each by one cell, whatever the table is', () => {
    const given: fc.Arbitrary<Given> = fc.tuple(
      fc.constantFrom('h', 'c'),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    )
    const rows = fc.array(fc.array(given, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(rows, (made) => {
        const table = tableOf(made)
        expect(drawn(table).join('')).not.toContain(' ')
        const cells = gridOf(table).rows.flatMap((row) => row.flatMap(({ cell }) => cell ?? []))
        expect(cells).toEqual(table.content.flatMap(({ content }) => content))
      }),
    )
  })
})

/** A line of a chart: a server's values over the same places on the horizontal axis. */
export interface Series {
  readonly name: string
  /** Null: not measured there. */
  readonly values: readonly (number | null)[]
}

export interface Chart {
  readonly title: string
  readonly across: { readonly label: string; readonly places: readonly string[] }
  readonly up: string
  readonly series: readonly Series[]
}

const [WIDTH, HEIGHT] = [720, 400]
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 140, 48, 56]
const COLOURS = ['#8a8f98', '#b3541e', '#2e7d5b', '#2f4b9c', '#7b3f8c', '#9a7d0a']
const DASHES = ['2 4', '8 4', '4 2', '', '10 3 2 3', '6 6']

/** Draws a chart as SVG: readable in light and dark, in print, and without colours. */
export function svgOf({ title, across, up, series }: Chart): string {
  const top = niceTop(
    Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0))),
  )
  const x = (at: number) =>
    LEFT + (at / Math.max(1, across.places.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM)

  const grid = Array.from({ length: 6 }, (_, step) => {
    const value = (top / 5) * step
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(value))}" y2="${round(y(value))}"/>
<text x="${LEFT - 8}" y="${round(y(value) + 4)}" text-anchor="end">${tidy(value)}</text>`
  })
  const places = across.places.map((place, at) =>
    place === ''
      ? ''
      : `<text x="${round(x(at))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${place}</text>`,
  )
  const lines = series.map(({ values }, index) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${round(x(at))},${round(y(value))}`],
    )
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS[index]}" stroke-width="2.5" stroke-dasharray="${DASHES[index]}"/>`
  })
  const names = spread(
    series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0)),
  ).map(
    (at, index) =>
      `<text x="${WIDTH - RIGHT + 10}" y="${round(at + 4)}" style="fill: ${COLOURS[index]}" font-weight="600">${series[index]?.name}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #333a45 }
.grid { stroke: #dfe2e7 }
.ground { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #d5d9e0 } .grid { stroke: #3a404b } .ground { fill: #16181d } }
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
<text x="${LEFT}" y="26" font-weight="600">${title}</text>
<text x="${LEFT}" y="${TOP - 6}">${up}</text>
<text x="${round((LEFT + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 12}" text-anchor="middle">${across.label}</text>
${[...grid, ...places, ...lines, ...names].filter((part) => part !== '').join('\n')}
</svg>
`
}

/** The first of 1, 2, 2.5, 5 and their tens that is not below. */
function niceTop(value: number): number {
  if (!(value > 0)) return 1
  const ten = 10 ** Math.floor(Math.log10(value))
  return ten * ([1, 2, 2.5, 5, 10].find((step) => step * ten >= value) ?? 10)
}

/** Moves labels apart that would stand on each other. */
function spread(places: readonly number[]): number[] {
  const moved = [...places]
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  let last = Number.NEGATIVE_INFINITY
  for (const at of order) {
    last = Math.max(moved[at] ?? 0, last + 17)
    moved[at] = last
  }
  return moved
}

const round = (value: number): number => Math.round(value * 10) / 10
const tidy = (value: number): string => String(Math.round(value * 100) / 100)

import { type ByServer, quantile, type Report, type Talked } from './report'

/** The server whose numbers the others are compared with. */
const MEASURE = 'y-websocket'

/** The cell in which several processes of ours are compared with the first of them, one. */
export const OVER_POSTGRES = '50 people, over PostgreSQL'

/** The cell in which everybody in a full letter is told that they may do something else. */
export const TELLING = '1,000 people told of another role'

const MB = 1024 * 1024

interface Line {
  readonly label: string
  readonly values: ByServer<number | null>
  readonly digits: number
}

/** The report as lines of text: a row a measure, a column a server, `×` what it is of y-websocket's, or of one process. */
export function tableOf(report: Report, servers: readonly string[]): string {
  const processes = Object.keys(report.overPostgres)
  const blocks = [
    ...Object.entries(report.talking).map(([name, cell]) => block(name, talkLines(cell), servers)),
    block(OVER_POSTGRES, talkLines(report.overPostgres), processes, processes[0]),
    block('Memory', sittingLines(report), servers),
    block(TELLING, tellingLines(report), servers),
    block('A letter of 50,000 edits', longLines(report), servers),
    block('Killed with kill -9', killLines(report), servers),
  ]
  return blocks.filter((text) => text !== '').join('\n\n')
}

function talkLines(cell: ByServer<Talked>): Line[] {
  const line = (label: string, digits: number, of: (talked: Talked) => number | null): Line => ({
    label,
    digits,
    values: map(cell, of),
  })
  return [
    line('delivery p50, ms', 2, ({ latency }) => latency.p50),
    line('delivery p95, ms', 2, ({ latency }) => latency.p95),
    line('delivery p99, ms', 2, ({ latency }) => latency.p99),
    line('cursor p95, ms', 1, ({ cursors }) => cursors?.p95 ?? null),
    line('CPU, seconds', 2, ({ cpuSeconds }) => cpuSeconds),
    line('CPU a delivery, µs', 1, ({ cpuMicrosecondsEach }) => cpuMicrosecondsEach),
    line('memory, MB', 0, ({ memory }) => memory / MB),
    line('missing', 0, ({ missing }) => missing),
    line('(the load itself, cores)', 2, ({ loadCpu }) => loadCpu),
  ].filter(({ values }) => Object.values(values).some((value) => value !== null))
}

function sittingLines({ sitting }: Report): Line[] {
  return [
    { label: 'at the start, MB', digits: 0, values: map(sitting, (of) => of.atStart / MB) },
    { label: 'an idle socket, kB', digits: 1, values: map(sitting, (of) => of.perSocket / 1024) },
    { label: 'an open letter, kB', digits: 1, values: map(sitting, (of) => of.perLetter / 1024) },
  ]
}

function tellingLines({ telling }: Report): Line[] {
  return [
    {
      label: 'another role: the last, ms',
      digits: 0,
      values: map(telling, (of) => of.role.at(-1) ?? null),
    },
    {
      label: 'removed: the last, ms',
      digits: 0,
      values: map(telling, (of) => of.removal.at(-1) ?? null),
    },
  ]
}

function longLines({ longLetter }: Report): Line[] {
  return [
    {
      label: 'arrived at once: visible, ms',
      digits: 0,
      values: map(longLetter, ({ burst }) => burst.visible),
    },
    {
      label: 'arrived at once: merged, ms',
      digits: 0,
      values: map(longLetter, ({ burst }) => burst.merged),
    },
    {
      label: 'arrived at once: on disk, ms',
      digits: 0,
      values: map(longLetter, ({ burst }) => burst.onDisk),
    },
    {
      label: 'opened by one, ms',
      digits: 0,
      values: map(longLetter, (of) => of.open.one),
    },
    {
      label: 'opened by 50, half of them, ms',
      digits: 0,
      values: map(longLetter, (of) => quantile(of.open.fifty, 0.5)),
    },
    {
      label: 'opened by 50, the last, ms',
      digits: 0,
      values: map(longLetter, (of) => of.open.fifty.at(-1) ?? null),
    },
  ]
}

function killLines({ killing }: Report): Line[] {
  return [
    { label: 'edits that others had seen', digits: 0, values: map(killing, ({ seen }) => seen) },
    { label: 'of these gone', digits: 0, values: map(killing, ({ lost }) => lost) },
    {
      label: 'of these gone, %',
      digits: 1,
      values: map(killing, ({ seen, lost }) => (lost / seen) * 100),
    },
  ]
}

function map<T>(by: ByServer<T>, of: (value: T) => number | null): ByServer<number | null> {
  return Object.fromEntries(Object.entries(by).map(([name, value]) => [name, of(value)]))
}

const WIDTH = 20
const LABEL = 34

function block(
  name: string,
  lines: readonly Line[],
  servers: readonly string[],
  measure = MEASURE,
): string {
  const present = servers.filter((server) => lines.some(({ values }) => server in values))
  if (present.length === 0) return ''
  const head = name.padEnd(LABEL) + present.map((server) => server.padStart(WIDTH)).join('')
  const rows = lines.map(
    (line) =>
      line.label.padEnd(LABEL) +
      present.map((server) => cell(line, server, measure).padStart(WIDTH)).join(''),
  )
  return [head, '-'.repeat(head.length), ...rows].join('\n')
}

function cell({ values, digits }: Line, server: string, of: string): string {
  const value = values[server] ?? null
  if (value === null || Number.isNaN(value)) return '–'.padEnd(9)
  const measure = values[of] ?? 0
  const ratio = server === of || measure <= 0 ? '' : `${(value / measure).toFixed(2)}×`
  return `${value.toFixed(digits)} ${ratio.padStart(8)}`
}

import { type Chart, svgOf } from './chart'
import type { Report, Talked } from './report'

const CROWDS = [2, 10, 50, 200]

/** The curves for the documentation, by the names of their files. Those that were not measured are left out. */
export function chartsOf(report: Report): Record<string, string> {
  const crowds = CROWDS.map((people) => report.talking[`${people} people in a letter`])
  const many = report.talking['200 people in a letter']
  const charts: Record<string, Chart> = {}
  if (crowds.filter((cell) => cell !== undefined).length > 1) {
    const over = (title: string, up: string, of: (talked: Talked) => number): Chart => ({
      title,
      up,
      across: {
        label: 'people in one letter, 5 of them writing 10 edits a second',
        places: CROWDS.map(String),
      },
      series: namesIn(crowds).map((name) => ({
        name,
        values: crowds.map((cell) => (cell?.[name] ? of(cell[name]) : null)),
      })),
    })
    charts['delivery.svg'] = over(
      'How long an edit takes to 95 of 100 readers',
      'milliseconds',
      ({ latency }) => latency.p95,
    )
    charts['processor.svg'] = over(
      'Processor time of the server for each delivery',
      'microseconds',
      ({ cpuMicrosecondsEach }) => cpuMicrosecondsEach,
    )
  }
  if (many) {
    charts['spread.svg'] = {
      title: 'Delivery at 200 people in one letter, from the fastest to the slowest',
      up: 'milliseconds',
      across: {
        label: 'share of deliveries, %',
        places: Array.from({ length: 100 }, (_, at) => ((at + 1) % 20 === 0 ? String(at + 1) : '')),
      },
      series: Object.entries(many).map(([name, { curve }]) => ({ name, values: curve })),
    }
  }
  return Object.fromEntries(Object.entries(charts).map(([file, chart]) => [file, svgOf(chart)]))
}

const namesIn = (cells: readonly (object | undefined)[]): string[] => [
  ...new Set(cells.flatMap((cell) => Object.keys(cell ?? {}))),
]

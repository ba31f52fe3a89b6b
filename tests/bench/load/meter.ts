import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100

/** Processor seconds that processes have used so far, in user and in system. */
export function cpuSecondsOf(pids: readonly number[]): number {
  let ticks = 0
  for (const pid of pids) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11]) + Number(fields[12])
  }
  return ticks / TICKS
}

/** Resident memory of processes, in bytes. */
export function memoryOf(pids: readonly number[]): number {
  let kilobytes = 0
  for (const pid of pids) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    kilobytes += Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
  }
  return kilobytes * 1024
}

/** The monotonic clock in milliseconds: the same for every process of this machine. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

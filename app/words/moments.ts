import { type Language, localeOf } from './languages'
import type { Say, Words } from './words'
import { written } from './written'

/** How a language writes days and moments; the days of instants by the clocks of a place (IANA). */
export function momentsIn(
  language: Language,
  t: Say,
  clocks: string,
): Pick<Words, 'day' | 'dayIn' | 'moment' | 'lastMoment'> {
  const locale = localeOf(language)
  const dayIn = (at: string, timeZone: string) =>
    written(at, locale, { dateStyle: 'long', timeZone })
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  /** With the name of the clocks by which it is. */
  const named = (said: { day: string; time: string }, timeZone: string) =>
    timeZone === 'UTC'
      ? t('page.momentUtc', said)
      : t('page.lastMoment', { ...said, place: placeIn(timeZone, t) })

  return {
    day: (at) => dayIn(at, isDay(at) ? 'UTC' : clocks),
    dayIn,
    moment: (at) =>
      named(
        { day: dayIn(at, clocks), time: written(at, locale, { ...time, timeZone: clocks }) },
        clocks,
      ),
    lastMoment(at, timeZone, now) {
      const year = (when: string) => written(when, locale, { year: 'numeric', timeZone })
      const said = {
        day: written(at, locale, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(year(at) === year(now) ? {} : { year: 'numeric' as const }),
          timeZone,
        }),
        time: written(at, locale, { ...time, timeZone }),
      }
      return named(said, timeZone)
    },
  }
}

/** True for a day without a time: no clocks shift it. */
const isDay = (at: string): boolean => !at.includes('T')

/** The place whose clocks a time zone is: by the language's own name where we know it, else as the zone has it. */
function placeIn(timeZone: string, t: Say): string {
  const name = timeZone.slice(timeZone.lastIndexOf('/') + 1)
  const known = PLACES.find((place) => place === name)
  return known ? t(`places.${known}`) : name.replaceAll('_', ' ')
}

const PLACES = [
  'Beirut',
  'Berlin',
  'Brussels',
  'Cairo',
  'Dublin',
  'London',
  'Madrid',
  'Paris',
  'Zurich',
] as const

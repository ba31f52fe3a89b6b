import { describe, expect, test } from 'vitest'
import { cleanAddresses, cleanLink, withCleanLinks } from '../../app/document/clean-links'

const TARGET = 'https://harrowmere.example/report?page=2&lang=cy#part-3'
const SAFE =
  'https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharrowmere.example%2Freport%3Fpage%3D2%26lang%3Dcy%23part-3&data=05%7C02%7Creader%40hospital.example%7Ca1b2%7C0&sdata=x%3D&reserved=0'

describe('a link wrapped by a mail scanner leads to its page again', () => {
  test.each([
    ['Outlook SafeLinks', SAFE],
    [
      'Proofpoint, first kind',
      'https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fharrowmere.example%2Freport%3Fpage%3D2%26lang%3Dcy%23part-3&k=abc',
    ],
    [
      'Proofpoint, second kind',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__harrowmere.example_report-3Fpage-3D2-26lang-3Dcy-23part-2D3&d=DwMFaQ&c=x&r=y',
    ],
    [
      'Proofpoint, third kind, where marks stand apart',
      'https://urldefense.com/v3/__https:/*harrowmere.example/report?page=2&lang=cy*part-3__;LyM!!Abc-1!xyz$',
    ],
    [
      'Barracuda',
      'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fharrowmere.example%2freport%3fpage%3d2%26lang%3dcy%23part-3&c=E,1,x&typo=1',
    ],
    [
      'Sophos',
      `https://eu-west-1.protection.sophos.com/?d=harrowmere.example&u=${btoa(TARGET)}&i=x`,
    ],
    ['Cisco', `https://secure-web.cisco.com/1abc-DEF/${encodeURIComponent(TARGET)}`],
    [
      'a copy out of Google Docs',
      `https://www.google.com/url?q=${encodeURIComponent(TARGET)}&sa=D&source=editors&ust=17&usg=AO`,
    ],
    [
      'one scanner within another',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(SAFE)}&data=05`,
    ],
  ])('(%s)', (_, wrapped) => {
    expect(cleanLink(wrapped)).toEqual({
      href: TARGET,
      unwrapped: true,
      untracked: false,
      sealed: false,
    })
  })

  test('where runs of such marks stand apart, each in its place', () => {
    const apart = Buffer.from('éèñ').toString('base64url')
    const wrapped = `https://urldefense.com/v3/__https://harrowmere.example/**A/*__;${apart}!!A!b$`
    expect(cleanLink(wrapped).href).toBe('https://harrowmere.example/éè/ñ')
  })

  test('where Mimecast hides it but the link reads as an address there; else it is told', () => {
    const sealed = 'https://protect-eu.mimecast.com/s/Ab12Cd?domain=harrowmere.example'
    expect(cleanLink(sealed, 'https://www.harrowmere.example/report').href).toBe(
      'https://www.harrowmere.example/report',
    )
    for (const text of ['the report', 'https://elsewhere.example/report', '']) {
      expect(cleanLink(sealed, text)).toMatchObject({ href: sealed, sealed: true })
    }
  })

  test('but never to a script or a file that stood in the wrapping', () => {
    for (const inside of ['javascript:alert(1)', 'file:///etc/passwd', 'report.html', '']) {
      const wrapped = `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(inside)}`
      expect(cleanLink(wrapped)).toMatchObject({ href: wrapped, unwrapped: false })
    }
    expect(cleanLink('https://urldefense.com/v3/__%E0%A4%A__;!!A!b$').unwrapped).toBe(false)
  })
})

describe('what a link carries only to track is taken off', () => {
  test.each([
    ['https://a.example/?utm_source=x&utm_medium=email', 'https://a.example/'],
    ['https://a.example/p?id=7&fbclid=Iw&gclid=C&page=2', 'https://a.example/p?id=7&page=2'],
    ['https://a.example/p?mc_cid=1&mc_eid=2#notes', 'https://a.example/p#notes'],
    ['https://a.example/p#utm_campaign=x', 'https://a.example/p'],
  ])('%s', (tracked, bare) => {
    expect(cleanLink(tracked)).toEqual({
      href: bare,
      unwrapped: false,
      untracked: true,
      sealed: false,
    })
  })

  test.each([
    'https://a.example/p?',
    'https://a.example/p?guid=1&grid=2&source=b&ref=3&fbid=9&a=%20+b&&c',
    'https://a.example/#:~:text=utm_source',
    'https://a.example/%7Eann/?q=a&q=b#',
    'mailto:a@a.example?subject=utm_source=x',
    'https://www.google.com/search?q=https%3A%2F%2Fb.example',
    'no address',
  ])('and nothing of %s, letter by letter', (href) => {
    expect(cleanLink(href)).toEqual({ href, unwrapped: false, untracked: false, sealed: false })
  })
})

test('addresses that a text spells out are cleaned in it, and the marks around them stay', () => {
  expect(cleanAddresses(`See (${SAFE}), and https://a.example/?utm_source=b.`)).toBe(
    `See (${TARGET}), and https://a.example/.`,
  )
})

test('a whole letter is cleaned, in lists, quotations and footnotes too, and it is counted', () => {
  const linked = (text: string, href: string) => ({
    type: 'text' as const,
    text,
    marks: [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href } }],
  })
  const sealed = 'https://protect-eu.mimecast.com/s/Ab?domain=a.example'
  const { text, counts } = withCleanLinks({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [linked('Title', SAFE)] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [{ type: 'footnote', content: [linked(SAFE, SAFE)] }],
              },
            ],
          },
        ],
      },
      {
        type: 'blockquote',
        content: [{ type: 'paragraph', content: [linked('here', `${TARGET}`)] }],
      },
      {
        type: 'paragraph',
        content: [linked('a', 'https://a.example/?fbclid=1'), linked('b', sealed)],
      },
    ],
  })
  expect(counts).toEqual({ unwrapped: 2, untracked: 1, sealed: 1 })
  expect(JSON.stringify(text)).not.toContain('safelinks')
  expect(JSON.stringify(text)).not.toContain('fbclid')
})

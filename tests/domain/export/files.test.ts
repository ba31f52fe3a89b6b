import { describe, expect, test } from 'vitest'
import { contentType, fileName } from '../../../app/domain/export/files.server'
import { FIXED } from './letters'

describe('the name of a file', () => {
  test('has only ASCII letters, digits and hyphens, and says which version it is', () => {
    expect(fileName('pdf', 'Réponse à l’État: “Sécurité”', FIXED)).toBe(
      'reponse-a-letat-securite-version-3.pdf',
    )
  })

  test('says draft where no version is fixed', () => {
    expect(fileName('docx', 'Safe reporting', null)).toBe('safe-reporting-draft.docx')
  })

  test('is cut at a word where the title is long', () => {
    const title =
      'Joint response to the Home Office and Police data-sharing arrangements on victims'
    expect(fileName('md', title, FIXED)).toBe(
      'joint-response-to-the-home-office-and-police-data-sharing-version-3.md',
    )
    expect(fileName('md', 'x'.repeat(300), null)).toBe(`${'x'.repeat(60)}-draft.md`)
  })

  test('is “letter” where the title has no such letters', () => {
    expect(fileName('pdf', 'رسالة', FIXED)).toBe('letter-version-3.pdf')
    expect(fileName('pdf', '../\r\n"', null)).toBe('letter-draft.pdf')
  })

  test('goes with the type of its format', () => {
    expect(contentType('md')).toBe('text/markdown; charset=utf-8')
  })
})

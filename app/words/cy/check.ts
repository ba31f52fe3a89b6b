import type { Messages, Translated } from '../words'

export const check: Translated<Messages['check']> = {
  title: 'Eiliad cyn ei hanfon',
  about:
    'Mae llawer iawn o ffurflenni am y llythyr hwn yn dod i mewn ar hyn o bryd, felly caiff pob un ei gwirio cyn ei derbyn. Nid oes dim a ysgrifennoch wedi’i golli.',
  working:
    'Yn gwirio nad rhaglen ydych chi: mae hyn yn cymryd ychydig eiliadau. Yna caiff ei hanfon ohoni’i hun.',
  howFar: 'Pa mor bell mae’r gwirio wedi mynd',
  without: 'Os nad yw eich porwr yn rhedeg sgriptiau, neu os nad yw’r gwirio’n dod i ben',
  withoutAbout:
    'Anfonwch hi heb y gwirio. Yna bydd yn aros nes i gydlynydd y llythyr ei gadael i mewn; dim ond wedyn y cewch y neges i gadarnhau.',
  sendWithout: 'Ei hanfon heb y gwirio',
  held: 'Bydd cydlynydd yn edrych arni’n gyntaf',
  heldAbout:
    'Mae’r hyn a ysgrifennoch wedi cyrraedd. Mae llawer iawn o ffurflenni am y llythyr hwn yn dod i mewn ar hyn o bryd, a daeth eich un chi heb y gwirio sy’n gwahaniaethu rhwng pobl a rhaglenni. Felly mae’n aros nes i gydlynydd ei gadael i mewn. Nid oes dim ohoni’n gyhoeddus, ac nid yw’n cyfrif cyn hynny.',
  heldThen:
    'Yna cewch neges gyda dolen: agorwch hi a chadarnhewch, fel y gwna pawb. Caiff yr hyn nad oes neb yn ei adael i mewn nac yn ei gadarnhau ei ddileu ar ôl tair wythnos.',
  heldUrgent: 'A oes brys? Ysgrifennwch at <mail>{address}</mail>.',
}

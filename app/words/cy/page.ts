import type { Messages, Translated } from '../words'

export const page: Translated<Messages['page']> = {
  skip: 'Neidio i’r cynnwys',
  languages: 'Iaith y dudalen hon',
  sample: 'Sampl: does dim byd ynddi’n real',
  momentUtc: '{day}, {time} UTC',
  lastMoment: '{day}, {time} amser {place}',
  optional: '(dewisol)',
  wrongs:
    '{count, plural, zero {Does dim byd i’w gywiro} one {Mae un peth i’w gywiro o hyd} two {Mae # beth i’w cywiro o hyd} few {Mae # pheth i’w cywiro o hyd} many {Mae # pheth i’w cywiro o hyd} other {Mae # peth i’w cywiro o hyd}}',
  leaveEmpty: 'Gadewch hwn yn wag',
  differenceKey:
    'Mae’r hyn sydd <ins>wedi’i danlinellu</ins> yn newydd; mae’r hyn sydd <del>wedi’i groesi allan</del> wedi mynd.',
  backToLetter: 'Yn ôl i’r llythyr',
  nothingTitle: 'Does dim byd yma',
  nothing:
    'Efallai fod y cyfeiriad yn anghywir, fod y ddolen eisoes wedi’i defnyddio, neu nad yw’r dudalen i chi ei gweld.',
  cannotTitle: 'Nid oes modd gwneud hynny',
  cannot: 'Ewch yn ôl a rhowch gynnig arall arni.',
  brokenTitle: 'Aeth rhywbeth o’i le yma',
  broken:
    'Nid eich bai chi yw hyn, ac mae’r hyn a gadwyd yn dal wedi’i gadw. Rhowch gynnig arall arni ymhen munud; os bydd yn digwydd eto, dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth hwn pryd y digwyddodd.',
  toOpenLetters: 'Gweld y llythyrau agored',
  linkEndedTitle: 'Mae’r ddolen hon wedi dod i ben',
  wholeAddress: 'A gyrhaeddodd y cyfeiriad cyfan? Mae rhaglenni e-bost yn torri rhai hir yn ddau.',
}

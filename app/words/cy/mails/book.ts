import type { Messages, Translated } from '../../words'

export const book: Translated<Messages['mails']['book']> = {
  isIn: 'Mae {organisation} yn llyfr sefydliadau {coalition}.',
  isInUnnamed: 'Mae {organisation} yn y llyfr sefydliadau.',
  inReceipt:
    'Rydych yn llyfr sefydliadau {coalition}, fel bod y llythyr nesaf yn agor wedi’i lenwi. Dim ond ei gydlynwyr sy’n ei weld. Mae’ch cofnod yn aros tan {day}; cyn y diwrnod hwnnw byddwn yn gofyn i chi a gaiff aros yn hwy, a heb ateb mae’n mynd. I weld popeth y mae’n ei ddweud, ei newid neu adael gydag un clic:',
  inReceiptUnnamed:
    'Rydych yn y llyfr sefydliadau, fel bod y llythyr nesaf yn agor wedi’i lenwi. Dim ond y cydlynwyr sy’n ei weld. Mae’ch cofnod yn aros tan {day}; cyn y diwrnod hwnnw byddwn yn gofyn i chi a gaiff aros yn hwy, a heb ateb mae’n mynd. I weld popeth y mae’n ei ddweud, ei newid neu adael gydag un clic:',
  linkSubject: 'Eich cofnod yn y llyfr sefydliadau: {organisation}',
  linkHeading: 'Y ddolen i’ch cofnod',
  linkGlance:
    'Gwelwch yr hyn y mae’r llyfr sefydliadau’n ei ddweud am {organisation}, ei newid, neu adael.',
  linkAbout:
    'Drwy’r ddolen hon gwelwch bopeth y mae’n ei ddweud, a gallwch ei newid neu adael gydag un clic.',
  linkAct: 'Gweld y cofnod',
  linkUntil: 'Mae’n gweithio cyhyd ag y bo’r cofnod yn aros, tan {day}. Peidiwch â’i rhannu.',
  linkBecause:
    'Rydych yn cael hwn am i rywun ofyn am y ddolen gyda’r cyfeiriad hwn. Os nad chi oedd hwnnw, peidiwch â gwneud dim: atoch chi’n unig y daeth y ddolen.',
  renewSubject: 'A gaiff {organisation} aros yn y llyfr sefydliadau?',
  renewHeading: 'A gaiff eich cofnod aros?',
  renewGlance: 'Heb ateb bydd {organisation} yn gadael y llyfr sefydliadau ar {day}.',
  renewAbout:
    'Gydag ef mae’r llythyr nesaf yn agor wedi’i lenwi. Mae’r cofnod yn mynd ohono’i hun ar {day}, oni bai eich bod yn dweud y caiff aros am flwyddyn arall.',
  renewLast: 'Nid ydych wedi ateb eto; dyma’r tro olaf i ni ofyn.',
  renewAct: 'Gweld y cofnod, a’i gadw neu adael',
  renewLink: 'Peidiwch â rhannu’r ddolen: gall pwy bynnag sydd â hi newid eich cofnod.',
  renewBecause:
    'Rydych yn cael hwn am i chi ofyn am gael eich cadw yn y llyfr sefydliadau, sy’n gofyn unwaith y flwyddyn. Os na wnewch ddim, caiff popeth y mae’n ei gadw amdanoch ei ddileu.',
}

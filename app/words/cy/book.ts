import type { Messages, Translated } from '../words'

export const book: Translated<Messages['book']> = {
  head: 'Eich cofnod yn y llyfr sefydliadau',
  changed: 'Mae’ch newid wedi’i gadw.',
  renewed: 'Mae’ch cofnod yn aros am flwyddyn arall.',
  allKept: 'Popeth sy’n cael ei gadw',
  whoSigns: 'Pwy sy’n llofnodi ar ei ran',
  days: 'Diwrnodau sydd eu hangen arnoch i benderfynu',
  daysHint:
    'Fel bod y cydlynwyr yn gofyn ichi mewn pryd: 14, dyweder, os oes rhaid i fwrdd gyfarfod',
  notSaid: 'Nid ydych wedi dweud',
  language: 'Iaith y llythyr diwethaf',
  since: 'Yn y llyfr ers',
  consented: 'o’ch dymuniad eich hun, a roddwyd ddiwethaf ar <time>{day}</time>',
  whoSees: 'Pwy sy’n ei weld',
  seen: 'Cydlynwyr <who>{coalition}</who>',
  seenUnnamed: 'Cydlynwyr y llythyrau a lofnodwyd gennych',
  seenWhy:
    'Maent yn ei ddefnyddio i ofyn ichi lofnodi’r llythyr nesaf. Nid oes neb arall yn ei weld.',
  staysUntil: 'Mae’n aros tan <time>{day}</time>',
  whenAsked:
    'Byddwn yn gofyn ichi ddeg diwrnod ar hugain ymlaen llaw, ac unwaith eto saith diwrnod ymlaen llaw. Heb ateb, mae’n mynd ohono’i hun ar y diwrnod hwnnw.',
  renew: 'Ei gadw am flwyddyn o heddiw',
  signed: 'Yr hyn a lofnodwyd gennych',
  signedNothing: 'Dim byd sy’n sefyll o hyd. Nid yw’r hyn a dynnir yn ôl yn cael ei gadw yma.',
  waiting: 'yn aros am gydlynydd',
  declined: 'heb ei roi o dan y llythyr',
  emailStays:
    'Mae’r e-bost, <who>{email}</who>, yn aros yr un fath, gan mai drwyddo y dangosoch pwy ydych. A yw rhywun arall yn llofnodi ar eich rhan o hyn ymlaen? Gadewch y llyfr, a gadewch iddynt dicio’r blwch wrth lofnodi.',
  leaveTitle: 'Gadael y llyfr',
  leaveAbout:
    'Caiff popeth a gedwir yma ei ddileu ar unwaith. Mae’r llythyrau a lofnodwyd gennych yn aros wedi’u llofnodi. Gallwch ddod yn ôl gyda’r llythyr nesaf a lofnodwch.',
  leave: 'Gadael a dileu’r cofnod',
  leftTitle: 'Rydych wedi gadael y llyfr',
  left: 'Mae’r hyn a gadwai am eich sefydliad ac amdanoch chi wedi’i ddileu. Mae’r llythyrau a lofnodwyd gennych yn aros wedi’u llofnodi: mae eu dolenni eu hunain yn newid llofnod neu’n ei dynnu’n ôl.',
  endedTitle: 'Mae’r ddolen hon wedi dod i ben',
  ended:
    'Mae cofnod yn y llyfr sefydliadau yn aros am flwyddyn, oni bai eich bod yn ei adnewyddu neu’n gadael. Nid yw’r ddolen hon yn arwain at un sydd yma o hyd.',
  endedAgain:
    'A gyrhaeddodd y cyfeiriad cyfan? Mae rhaglenni e-bost yn torri rhai hir yn ddau. Gallwch <link>gael dolen newydd wedi’i hanfon atoch</link>.',
  linkTitle: 'Cael y ddolen i’ch cofnod eto',
  linkAbout:
    'Drwy’r ddolen gwelwch bopeth y mae’r llyfr sefydliadau yn ei gadw amdanoch, ei newid, neu adael.',
  linkSent:
    'Os oes cofnod gyda’r cyfeiriad a ysgrifennoch mewn llyfr sefydliadau, mae neges gyda’r ddolen ar ei ffordd iddo. Dywedwn yr un peth y naill ffordd neu’r llall, fel na all neb ddarganfod yma pwy sydd mewn llyfr.',
  daysWrong: 'Ysgrifennwch rif cyfan o 1 i 365.',
  sameName: 'Mae gennych gofnod arall o’r enw hwn yn y llyfr.',
}

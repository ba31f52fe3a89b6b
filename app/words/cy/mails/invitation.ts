import type { Messages, Translated } from '../../words'

export const invitation: Translated<Messages['mails']['invitation']> = {
  subject: 'A wnaiff eich sefydliad lofnodi “{letter}”?',
  asksYou:
    'Mae {by} yn gofyn i chi lofnodi “{letter}” ar ran eich sefydliad. Mae llofnodi’n cymryd tua dwy funud, ac nid oes angen cyfrif.',
  weAsk:
    'Rydym yn gofyn i chi lofnodi “{letter}” ar ran eich sefydliad. Mae llofnodi’n cymryd tua dwy funud, ac nid oes angen cyfrif.',
  reminderSubject: 'Nodyn atgoffa: “{letter}”',
  reminderNote:
    'Ysgrifennwyd atoch am “{letter}” ac nid ydym wedi cael eich ateb eto. A wnaiff eich sefydliad ei lofnodi? Os oes angen mwy o amser arnoch, neu os na fyddwch yn llofnodi, dywedwch wrthym drwy’r un ddolen, a byddwn yn gwybod.',
  heading: 'A wnewch chi lofnodi “{letter}”?',
  glance: 'Mae {by} yn gofyn i {organisation}. Dwy funud, dim cyfrif.',
  aCoalition: 'Clymblaid',
  dear: 'Annwyl {name},',
  hello: 'Helo,',
  signUntil: 'Gall sefydliadau lofnodi tan {moment}.',
  act: 'Darllen y llythyr ac ateb',
  whatThere:
    'Yno gallwch lofnodi ar ran {organisation}, dweud ei fod yn ei ystyried, neu na fydd yn llofnodi. Rhannwch y ddolen dim ond â phwy bynnag a gaiff ateb dros {organisation}.',
  byLink:
    'Drwy’r ddolen hon gallwch ddarllen y llythyr a llofnodi ar ran {organisation}, neu ddweud ei fod yn ei ystyried neu na fydd yn llofnodi. Rhannwch hi dim ond â phwy bynnag a gaiff ateb dros {organisation}:',
  because:
    'Rydych yn cael hwn am i gydlynwyr y llythyr nodi’r cyfeiriad hwn i ofyn i {organisation}. Maent hwy’n ei weld, a phwy bynnag sydd â’r ddolen yn y neges hon; caiff ei ddileu ar {day}. Dim mwy o negeseuon atgoffa:',
}

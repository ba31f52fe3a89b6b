import type { Messages, Translated } from '../words'

export const pack: Translated<Messages['pack']> = {
  heading: 'I’r bwrdd',
  whoAsks: 'Pwy sy’n gofyn',
  meaning: 'Beth mae llofnodi’n ei olygu',
  meaningIs:
    'Y sefydliad sy’n llofnodi, nid y person sy’n gwneud hynny ar ei ran. Mae ei enw’n sefyll o dan y llythyr: yn gyhoeddus os ydych yn caniatáu hynny, a beth bynnag i bwy bynnag sy’n derbyn y llythyr. Gellir rhyddhau llythyrau at gyrff cyhoeddus o dan ddeddfau rhyddid gwybodaeth.',
  declares: 'Mae pwy bynnag sy’n llofnodi’n datgan: “{declaration}”',
  costs:
    'Nid yw llofnodi yma’n gwneud neb yn aelod ac nid yw’n costio dim. Caiff data cyswllt ei ddileu {days, plural, zero {yn syth} one {# diwrnod} two {# ddiwrnod} few {# diwrnod} many {# diwrnod} other {# diwrnod}} ar ôl i’r llofnodi gau.',
  leaving: 'Sut i adael',
  leavingIs:
    'Drwy’r ddolen yn y dderbynneb, ar unrhyw adeg hyd nes caiff y llythyr ei anfon: mae’r enw’n mynd ar unwaith. Wedi hynny gallwch adael o hyd, a bydd y rhestr yn dweud hynny. Os oes rhywun mewn perygl, mae’r un ddolen yn cuddio’r enw rhag pob tudalen gyhoeddus.',
  note: 'Nodyn penderfyniad',
  purposes: 'Mae’n hybu ein dibenion, yn y ffordd hon:',
  notParty:
    'Nid yw’n bleidiol: mae’n gofyn am bolisi, ac nid yw’n cefnogi nac yn gwrthwynebu unrhyw blaid nac ymgeisydd.',
  contracts: 'Gwiriwyd ein contractau a thelerau ein grantiau, a does dim ynddynt yn erbyn hyn.',
  named: 'Rydym yn llofnodi, a gellir ein henwi’n gyhoeddus',
  unnamed: 'Rydym yn llofnodi, ac ni chawn ein henwi’n gyhoeddus',
  doNot: 'Nid ydym yn llofnodi',
  decidedBy: 'Penderfynwyd gan',
  on: 'Ar',
  asks: 'Mae {leads} yn gofyn i sefydliadau lofnodi “{title}”.',
  leads: '{by}, ar ran {coalition},',
  questions: 'Cwestiynau: {email}',
  notOpen: 'Nid yw ar agor i’w lofnodi eto.',
  isClosed: 'Mae wedi cau i lofnodion.',
  until: 'Gellir ei lofnodi tan {closes}.',
  soFar:
    '{count, plural, zero {Nid oes yr un sefydliad wedi llofnodi hyd yn hyn.} one {Mae un sefydliad wedi llofnodi hyd yn hyn.} two {Mae # sefydliad wedi llofnodi hyd yn hyn.} few {Mae # sefydliad wedi llofnodi hyd yn hyn.} many {Mae # sefydliad wedi llofnodi hyd yn hyn.} other {Mae # sefydliad wedi llofnodi hyd yn hyn.}}',
  exact: 'Yr union destun: fersiwn {version, number}, a bennwyd ar {day}. SHA-256 {sha256}',
}

import type { Messages, Translated } from '../../words'

export const reminder: Translated<Messages['mails']['reminder']> = {
  subject: 'Nodyn atgoffa: cadarnhewch lofnod {organisation}',
  subjectAgain: 'Nodyn atgoffa: mae “{letter}” wedi newid',
  heading: 'Mae’r llofnod yn aros amdanoch',
  headingAgain: 'Mae’r testun newydd yn aros amdanoch',
  glance: 'Nid yw {organisation} o dan “{letter}” nes i chi gadarnhau.',
  about:
    'Llenwodd rhywun y ffurflen i ateb “{letter}” ar ran {organisation}, gyda’r cyfeiriad hwn. Does dim yn cyfrif cyn i chi ei gadarnhau.',
  aboutAgain:
    'Newidiodd y cydlynwyr yr hyn y mae “{letter}” yn ei ddweud. Mae llofnod {organisation} yn aros o dan y testun a lofnodoch, ac nid yw o dan yr un newydd nes i chi ei gadarnhau.',
  because:
    'Rydych yn cael hwn am fod rhywun wedi rhoi’r cyfeiriad hwn i lofnodi llythyr. Os nad chi oedd hwnnw, peidiwch â gwneud dim: caiff ei ddileu ar {day}, neu ar unwaith yma:',
  becauseAgain: 'Rydych yn cael hwn am i chi lofnodi’r llythyr gyda’r cyfeiriad hwn.',
  noMore: 'Dim mwy o negeseuon atgoffa:',
}

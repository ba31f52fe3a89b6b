import type { Messages, Translated } from '../../words'

export const considering: Translated<Messages['mails']['considering']> = {
  subject: '{organisation} réfléchit à « {letter} »',
  subjectDue: '{organisation} signe-t-elle « {letter} » ?',
  heading: 'C’est noté : vous y réfléchissez',
  headingDue: 'La décision est-elle prise ?',
  glance: 'Rien n’est signé. Nous vous le rappelons une fois, le {day}.',
  glanceDue: '{organisation} décide au sujet de « {letter} » au plus tard le {day}.',
  about:
    '{organisation} réfléchit à « {letter} » et décide au plus tard le {day}. Elle n’est sur aucune liste avant de signer. Nous vous le rappelons une fois, ce jour-là.',
  aboutDue:
    'Vous avez écrit que {organisation} décide au plus tard le {day} si elle signe « {letter} ». C’est le seul rappel que nous envoyons.',
  letterAt: 'La lettre est ici :',
  signUntil: 'Les organisations peuvent la signer jusqu’au moment suivant : {moment}.',
  act: 'Signer, déplacer le jour ou dire non',
  kept: 'Seule l’équipe de coordination de la lettre voit ce que vous avez écrit. Cela est supprimé le {day}, ou tout de suite si vous dites non. Merci de ne pas transmettre le lien : toute personne qui l’a peut répondre à votre place.',
  because:
    'Vous recevez ce message parce que vous nous avez dit, avec cette adresse, que votre organisation réfléchit à une lettre. Si vous ne faites rien, rien n’est signé.',
}

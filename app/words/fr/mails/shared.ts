import type { Messages, Translated } from '../../words'

export const shared: Translated<Messages['mails']['shared']> = {
  aCoordinator: 'L’équipe de coordination de la lettre',
  named: {
    organisation: 'En public : l’organisation, sans votre nom.',
    person: 'En public : l’organisation, avec votre nom et votre fonction.',
    none: 'En public : rien ; seuls les destinataires de la lettre voient que vous avez signé.',
    self: 'En public : votre nom et ce que vous faites.',
  },
  beside: 'À côté du nom : « {sentence} »',
  finalText:
    'Le texte est le texte définitif du {day}, version {version, number}. Il se trouve plus bas, à la fin de ce message.',
  staysAt: 'Il reste aussi ici :',
  signedText: 'Le texte signé',
  disputeMeans:
    'Toute personne qui le dit sur cette page retire le nom de la liste jusqu’à ce que l’équipe de coordination ait examiné la question.',
}

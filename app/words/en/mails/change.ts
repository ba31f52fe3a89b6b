/** Tells signatories that the text was changed, and that they confirmed the new one. */
export const change = {
  subjectSmallFix: 'A small fix in “{letter}”',
  subjectMeaning: '“{letter}” has changed: please confirm again',
  headingSmallFix: 'A small fix in a letter that you signed',
  headingMeaning: 'Please look again',
  glanceSmallFix: 'Your signature stays under “{letter}”; you may leave.',
  glanceMeaning:
    '“{letter}” says something else now. {organisation} is not under it until you confirm.',
  aboutSmallFix:
    'The coordinators made a small fix in “{letter}”, which you signed for {organisation}. Your signature stays under it; you need not do anything. If you do not agree, you may leave.',
  aboutMeaning:
    'The coordinators changed what “{letter}” says. You signed the text before it for {organisation}: your signature stays there, and is not under the new text, version {version, number}, until you confirm it.',
  why: 'Why: {why}',
  added: 'Added, {where}: “{now}”',
  removed: 'Taken away, {where}: “{before}”',
  changed: 'Changed, {where}.\nBefore: “{before}”\nNow: “{now}”',
  otherForm: 'Changed, {where}: “{now}”',
  more: '{count, plural, one {One more change is on the page.} other {# more changes are on the page.}}',
  actSmallFix: 'See the difference, or leave',
  actMeaning: 'See the difference and confirm',
  opening: 'Nothing happens when you only open the link. Please do not pass it on.',
  doNothing: 'If you do nothing, your signature stays under the text that you signed.',
  because:
    'You get this because you signed the letter with this address, and were to be told if its text changes.',
  confirmedSubject: 'You confirmed the new text of “{letter}”',
  confirmedHeading: 'You confirmed the new text',
  confirmedGlance: '{organisation} stands by version {version, number} of “{letter}”.',
  confirmedAbout: '{organisation} agrees to version {version, number} of “{letter}”.',
  confirmedBecause:
    'You get this because you confirmed the text with the link that was sent to this address. To change the signature or to leave, use the link of the first receipt.',
} as const

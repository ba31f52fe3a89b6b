import { describe, expect, test } from 'vitest'
import { parseMarkup } from '../../../app/domain/letters/from-files/markup.server'
import { clipFrom } from '../../../app/editor/text/paste'

const clip = (html: string) => clipFrom(parseMarkup(html, 'html')).html
const SAFE =
  'https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharrowmere.example%2Freport%3Futm_source%3Dx&amp;data=05%7Creader%40hospital.example'

test('What is copied out of Word has its notes in place, its lists and its links, and no junk.', () => {
  expect(
    clip(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB>
<!--StartFragment-->
<p class=MsoTitle>A home is not a checkpoint<o:p></o:p></p>
<h1>What we ask<o:p></o:p></h1>
<p class=MsoNormal><span style='font-family:"Times New Roman";color:red'>We <b style='mso-bidi-font-weight:normal'>ask</b> you<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>, see <a href="${SAFE}">the report</a>.<span style='mso-spacerun:yes'>&nbsp; </span><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Stop<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.&nbsp;</span>at night<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.&nbsp;</span>Tell<o:p></o:p></p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Bridge Board, <i>Minutes</i>.<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>`,
    ),
  ).toBe(
    '<h1>A home is not a checkpoint</h1><h2>What we ask</h2>' +
      '<p>We <strong>ask</strong> you<span data-footnote="">Bridge Board, <em>Minutes</em>.</span>, see <a href="https://harrowmere.example/report" rel="noopener noreferrer">the report</a>.</p>' +
      '<ol start="1"><li><p>Stop</p><ol start="1"><li><p>at night</p></li></ol></li><li><p>Tell</p></li></ol>',
  )
})

test('What is copied out of Google Docs is not all bold, and its lists within lists stay so.', () => {
  const redirect = `https://www.google.com/url?q=${encodeURIComponent('https://harrowmere.example/')}&amp;sa=D`
  expect(
    clip(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt">What we ask</span></h2>` +
        `<p dir="ltr"><span style="font-weight:700">Stop</span><span style="font-weight:400;font-style:italic"> now</span><span style="font-size:0.6em;vertical-align:super"><a href="#ftnt1" id="ftnt_ref1">[1]</a></span><span>, </span><a href="${redirect}" style="text-decoration:none"><span style="text-decoration:underline;color:#1155cc">here</span></a></p><br>` +
        `<ul style="padding-inline-start:48px"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Below</span></p></li></ul></ul>` +
        `<hr><div><p dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A note.</span></p></div></b>`,
    ),
  ).toBe(
    '<h2>What we ask</h2><p><strong>Stop</strong><em> now</em><span data-footnote="">A note.</span>, <a href="https://harrowmere.example/" rel="noopener noreferrer">here</a></p>' +
      '<ul><li><p>One</p><ul><li><p>Below</p></li></ul></li></ul>',
  )
})

test('What is copied out of LibreOffice has its footnotes and endnotes in place.', () => {
  expect(
    clip(
      `<!DOCTYPE html><html><head><style>p { line-height: 115% }</style></head><body lang="en-GB"><p style="margin-bottom:0.2cm"><font face="Liberation Serif">We ask</font><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> you.<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p>` +
        `<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>First.</p></div>` +
        `<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Last.</p></div></body></html>`,
    ),
  ).toBe(
    '<p>We ask<span data-footnote="">First.</span> you.<span data-footnote="">Last.</span></p>',
  )
})

describe('What is pasted', () => {
  test('joins the line that it is pasted into where it is only some words.', () => {
    expect(clip('<meta charset="utf-8"><span style="color:red">only <i>words</i></span>')).toBe(
      'only <em>words</em>',
    )
    expect(clip('<p>a paragraph</p>')).toBe('<p>a paragraph</p>')
  })

  test('brings no script, no picture, no hidden words and no style.', () => {
    expect(
      clip(
        '<p style="color:red" onclick="a()">Text<script>alert(1)</script><img src="https://a.example/x.png"><span style="display:none">hidden</span></p><iframe src="https://a.example"></iframe>',
      ),
    ).toBe('<p>Text</p>')
    expect(clip('<img src="x">')).toBe('')
  })

  test('says how many pictures and comments it came without.', () => {
    const leftOut = (html: string) => clipFrom(parseMarkup(html, 'html')).leftOut
    expect(leftOut('<p>Text</p>')).toBe('')
    expect(leftOut('<p>Text<img src="x"></p>')).toBe('Left out of what you pasted: a picture.')
    expect(
      leftOut(
        '<p>Text<img src="x"><img src="y"></p><div style="mso-element:comment-list"><div style="mso-element:comment">Why?</div></div>',
      ),
    ).toBe('Left out of what you pasted: 2 pictures and a comment.')
  })

  test('has tables with merged cells.', () => {
    expect(
      clip('<table><tr><th colspan=2>Both</th></tr><tr><td>a</td><td>b</td></tr></table>'),
    ).toBe(
      '<table><tbody><tr><th colspan="2" rowspan="1"><p>Both</p></th></tr><tr><td colspan="1" rowspan="1"><p>a</p></td><td colspan="1" rowspan="1"><p>b</p></td></tr></tbody></table>',
    )
  })
})

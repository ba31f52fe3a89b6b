import fc from 'fast-check'

/** What would do harm where somebody takes words for something else: markup, headers, formulas, code. */
export const INJECTIONS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE signatures; --",
  '&lt;b&gt; &amp; &#x41;',
  'Trust\r\nBcc: all@elsewhere.example',
  'Trust%0d%0aBcc: all@elsewhere.example',
  '=HYPERLINK("http://elsewhere.example";"A")',
  '+1+1|cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '#eval("1+1") #link("x")[y] $x^2$ *b* _i_ `c` @ref <l> \\ // no comment',
  '#panic() \\u{41} ~ -- ---',
  '</w:t></w:r><w:r><w:t>more',
  ']]><!-- <?xml version="1.0"?> &entity;',
  '{{7*7}} #{7*7} %s %n',
  '=?utf-8?q?=41?= =41=42',
  '\u202eevil\u202c \u2066x\u2069',
  '\ud83d\ude00 \ud83d\udc69\u200d\ud83c\udf3e',
  'مؤسسة الحق – Trust',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  'Z\u0000\u0001\u001b[31m\u007f',
  '\ufffe\uffff\ufffd\u2028\u2029',
]

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...INJECTIONS),
)

/** Any words: of every sort of character, of any length, with what would do harm within. */
export const nastyWords = fc.oneof(
  { weight: 4, arbitrary: fc.array(anything, { maxLength: 3 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.nat(5000).map((length) => 'x'.repeat(length)) },
)

/** What is left of words once all is gone that nobody sees, and all spaces: by which two say the same. */
export const substanceOf = (words: string): string =>
  words.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\s]/gu, '').normalize('NFKC')

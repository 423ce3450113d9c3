/// How a proof sheet looks: on light and dark screens and on paper.
enum ProofSheetStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfcf9; --rule: #d8d4ca; --soft: #6b675e;
      --error: #c2261d; --warning: #9a6200; --information: #1f5fa8; --hint: #4d7a1f; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e3dc; --paper: #191a1c; --rule: #3c3d40; --soft: #a09d96;
        --error: #ff8a80; --warning: #f0b85a; --information: #8ec1ff; --hint: #a9d77c; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.8 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
    h1, h2 { line-height: 1.3; overflow-wrap: anywhere; }
    a { color: inherit; }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--information); outline-offset: 2px; }
    .page { display: flow-root; }
    .line { position: relative; padding: 0 25rem 0 3.5rem; }
    aside { float: right; clear: right; width: 23.5rem; margin-right: -25rem; }
    .no { position: absolute; left: 0; width: 2.5rem; color: var(--soft); font-size: .75rem; text-align: right; line-height: 2.4; user-select: none; }
    .line > p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.8em; }
    mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .25em; }
    mark.error, .note.error b { color: var(--error); }
    mark.warning, .note.warning b { color: var(--warning); }
    mark.information, .note.information b { color: var(--information); }
    mark.hint, .note.hint b { color: var(--hint); }
    mark.gone { text-decoration: line-through 2px; }
    .sign { font-style: normal; font-size: .7em; line-height: 1; user-select: none; color: var(--error);
      border: 1px solid; border-radius: .2em; padding: 0 .15em; margin: 0 .2em; text-decoration: none; }
    sup { line-height: 1; }
    sup a { color: var(--error); text-decoration: none; font-size: .85em; padding: 0 .1em; }
    aside { font-size: .85rem; line-height: 1.5; }
    .note { border-left: 3px solid var(--rule); padding: .1rem 0 .1rem .6rem; margin-bottom: .5rem;
      overflow-wrap: anywhere; }
    .note:target, sup a:target { background: color-mix(in srgb, var(--warning) 25%, transparent); }
    .note p { margin: .2rem 0; white-space: pre-wrap; }
    .note code { color: var(--soft); }
    .note i { font-style: normal; border: 1px solid var(--rule); border-radius: .2em; padding: 0 .3em; }
    .over { color: var(--error); }
    .articles { margin-bottom: 1rem; }
    .articles th { max-width: 40rem; }
    .articles td { padding-right: 2rem; white-space: nowrap; }
    :target { scroll-margin-top: 2rem; }
    del { color: var(--error); }
    ins { color: var(--hint); text-decoration: none; border-bottom: 1px solid; margin-left: .3em; }
    th { text-align: left; font-weight: normal; padding-right: 2rem; color: var(--soft); }
    @media screen and (max-width: 56rem) { .line { display: flex; flex-direction: column; padding-right: 0; }
      aside { float: none; order: 1; width: auto; margin-right: 0; } }
    @media print { :root { --ink: #000; --paper: #fff; --rule: #bbb; --soft: #555; --error: #c2261d;
        --warning: #9a6200; --information: #1f5fa8; --hint: #4d7a1f; }
      body { max-width: none; padding: 0; font-size: 10pt; } header p { display: none; }
      details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; }
      section { break-before: page; } section:first-of-type, #summary { break-before: auto; } #summary { break-inside: avoid; }
      .line { padding: 0 16.5rem 0 2.5rem; } aside { width: 15.5rem; margin-right: -16.5rem; font-size: 8.5pt; }
      .no { width: 2rem; top: 1pt; font-size: 7.5pt; line-height: 2; } .line:has(aside, > p:empty) { break-inside: avoid; }
      h2 { break-after: avoid; } .note { break-inside: avoid; } }
    """
}

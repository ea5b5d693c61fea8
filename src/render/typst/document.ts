/**
 * The one Typst template that every PDF is made with. What a document says reaches it as JSON strings only, never as markup:
 * no text can become code. Fields are drawn as links to `field:<number>`, which the writer turns into form fields.
 */
export const documentTemplate = String.raw`
#let data = json(bytes(sys.inputs.document))
// Between lines and blocks, and the size of letters: less where that saves a page with next to nothing on it.
#let room = data.room
#let logo = if "logo" in sys.inputs { json(bytes(sys.inputs.logo)) }
#let accent = rgb(data.palette.accent)
#let tint = rgb(data.palette.tint)
#let tint-strong = rgb(data.palette.tintStrong)
#let soft-ink = rgb(data.palette.softInk)
#let rule = 0.5pt + rgb(data.palette.line)
#let field-rule = 0.6pt + rgb(data.palette.fieldLine)
#let warning = rgb(data.palette.mark)

#set document(
  title: data.title,
  author: data.author,
  date: if data.date == none { none } else { datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)) },
)
#set text(
  font: data.fonts, fallback: data.fallback, size: 9.9pt * room.size, fill: rgb(data.palette.ink),
  lang: data.lang, region: data.region, hyphenate: false,
)
#set par(leading: 0.58em * room.lines, spacing: 0.88em * room.blocks, justify: false, linebreaks: "simple")
#set strong(delta: 200)
#set page(
  // With a logo as much fits on a page as without.
  ..if logo == none { (margin: (x: 15mm, top: 17.5mm, bottom: 16mm), header-ascent: 5mm, footer-descent: 4.5mm) }
  else { (margin: (x: 15mm, top: 19mm, bottom: 14.5mm), header-ascent: 3.6mm, footer-descent: 3.4mm) },
  paper: "a4",
  header: text(size: 8pt, fill: soft-ink, grid(columns: (1fr, auto), align: horizon,
    if logo == none { data.institute } else {
      image(bytes(logo.bytes), format: logo.format, width: logo.width * 1mm, height: logo.height * 1mm)
    }, text(fill: warning, weight: 600, data.mark))),
  footer: text(size: 8pt, fill: soft-ink, grid(columns: (1fr, auto), column-gutter: 8mm,
    data.footer, context [#data.page #counter(page).display() #data.of #counter(page).final().first()])),
)
#show heading: set text(fill: accent, weight: 600)
#show heading: set par(leading: 0.42em)
#show heading.where(level: 1): it => block(width: 84%, below: 2.6mm, text(size: 16.5pt, it.body))
#show heading.where(level: 2): it => block(
  width: 100%, above: 4.6mm * room.blocks, below: 2.3mm * room.blocks, sticky: true, inset: (bottom: 1.3mm), stroke: (bottom: 1pt + tint-strong), text(size: 11.8pt, it.body))
#show heading.where(level: 3): it => block(above: 3.6mm * room.blocks, below: 2.2mm * room.blocks, sticky: true, text(size: 10.2pt, it.body))
#show heading.where(level: 4): it => block(above: 3mm, below: 2mm, sticky: true, text(size: 9.7pt, it.body))
#show outline.entry: set outline.entry(fill: text(fill: rgb(data.palette.line), repeat(gap: 1mm)[.]))
#show outline.entry: it => block(above: if it.level == 2 { 2.6mm } else { 1.5mm }, below: 0mm, {
  show link: set text(fill: rgb(data.palette.ink))
  set text(weight: if it.level == 2 { 600 } else { 400 })
  it
})
#show raw: set text(font: data.fonts, size: 1.15em, fill: accent)
#show link: set text(fill: accent)
#show quote.where(block: true): it => block(
  width: 100%, inset: (left: 3.5mm, y: 0.6mm), stroke: (left: 2.2pt + tint-strong), it.body)
#set list(marker: text(fill: accent, sym.bullet), indent: 0.8mm, body-indent: 2mm, spacing: 0.6em * room.lines)
#set enum(indent: 0.8mm, body-indent: 2mm, spacing: 0.6em * room.lines)

#let field-box(number, width, height, stroke: field-rule) = link(
  "field:" + str(number),
  box(width: width, height: height, stroke: stroke, radius: 0.6mm, baseline: 0pt))
#let tick-box(number) = link(
  "field:" + str(number), box(width: 3.1mm, height: 3.1mm, stroke: 0.75pt + rgb(data.palette.ink), radius: 0.5mm, baseline: 0.55mm))
// Lines end within a word only where it could not fit otherwise: with a hyphen in a long word, without one in what is no word.
#let words(parts) = for part in parts {
  if type(part) == str { part }
  else if "long" in part { text(hyphenate: true, part.long) }
  else { box(width: 0pt) }
}
#let options(field, gap) = field.options.map(one => box[#tick-box(one.number)#h(1.5mm)#words(one.label)]).join(h(gap, weak: true))

#let inlines(nodes) = for node in nodes {
  if node.type == "text" { words(node.parts) }
  else if node.type == "strong" { strong(inlines(node.children)) }
  else if node.type == "emphasis" { emph(inlines(node.children)) }
  else if node.type == "delete" { strike(inlines(node.children)) }
  else if node.type == "inlineCode" { raw(node.value) }
  else if node.type == "break" { linebreak() }
  else if node.type == "link" { link(node.url, underline(inlines(node.children))) }
  else if node.type == "foreign" { text(lang: node.lang, region: node.region, inlines(node.children)) }
  else if node.type == "inlineField" {
    if node.options.len() > 0 { options(node, 3mm) }
    else { field-box(node.number, 100%, if node.kind == "area" { node.rows * 4.4mm } else { 5mm }, stroke: none) }
  }
}

#let field(node) = {
  let label = text(weight: 600, size: 9.4pt, words(node.label))
  if node.options.len() > 0 {
    block(breakable: false, above: 2.4mm, below: 2.6mm, label + parbreak() + options(node, 6mm))
  } else {
    block(breakable: false, width: 100%, above: 2.4mm, below: 2.6mm,
      block(below: 1.3mm, sticky: true, label) + field-box(node.number,
        if node.kind == "area" { 100% } else { 50% },
        if node.kind == "area" { node.rows * 4.6mm + 1mm } else if node.kind == "signature" { 11mm } else { 6.5mm }))
  }
}

#let fields-beside(nodes) = {
  let cells = ()
  for (index, node) in nodes.enumerate() {
    let alone = calc.even(index) and index == nodes.len() - 1
    cells.push(grid.cell(align: left + horizon, text(weight: 600, size: 9.2pt, words(node.label))))
    cells.push(grid.cell(colspan: if alone { 4 } else { 1 },
      if node.options.len() > 0 { options(node, 4mm) } else { field-box(node.number, 100%, 6.6mm) }))
    if calc.even(index) and not alone { cells.push([]) }
  }
  block(breakable: nodes.len() > 16, above: 2.4mm, below: 2.8mm, grid(
    columns: (31mm, 1fr, 4mm, 31mm, 1fr), row-gutter: 1.3mm, align: horizon, ..cells))
}

#let fields-below(nodes) = block(breakable: nodes.len() > 16, above: 2.4mm, below: 2.8mm, grid(
  columns: (1fr,) * calc.min(4, nodes.len()), column-gutter: 4mm, row-gutter: 3mm, align: bottom,
  ..nodes.map(node => block(width: 100%, text(weight: 600, size: 9.2pt, words(node.label)) + v(1.3mm, weak: true) +
    if node.options.len() > 0 { options(node, 4mm) }
    else { field-box(node.number, 100%, 11mm) }))))

#let cells-of(row) = row.children.map(cell => table.cell(breakable: row.long, inlines(cell.children)))
#let data-table(node) = {
  set text(size: 0.92em)
  set par(leading: 0.52em * room.lines)
  let head = node.children.first().children
  block(width: 100%, above: 2.6mm * room.blocks, below: 3mm * room.blocks, breakable: not node.short, table(
    columns: node.widths.map(width => width * 1%),
    inset: (x: 1.6mm, top: 1.65mm * room.blocks, bottom: 1.5mm * room.blocks), stroke: rule,
    fill: (x, y) => if y == 0 { tint-strong } else if x == 0 and node.rowHeaders { tint },
    table.header(
      ..head.map(cell => table.cell(text(fill: accent, weight: 600, inlines(cell.children)))),
      table.hline(stroke: 1.2pt + accent)),
    ..node.children.slice(1).map(cells-of).flatten()))
}

#let large(body) = {
  set text(size: 13.2pt)
  show heading.where(level: 2): it => block(
    width: 100%, above: 4.6mm, below: 2.3mm, sticky: true, inset: (bottom: 1.3mm), stroke: (bottom: 1pt + tint-strong), text(size: 15pt, it.body))
  body
}
#let cover(body) = block(width: 100%, height: 150mm, fill: accent, radius: 1mm, inset: 10mm, align(bottom, {
  set text(fill: white, size: 13pt)
  show heading.where(level: 1): it => block(width: 100%, below: 6mm, text(fill: white, size: 30pt, it.body))
  body
}))

// Where what comes before a new page ends: asked for afterwards.
#let end = context [#metadata((page: here().page(), y: here().position().y / 1mm))<end>]

#let blocks(nodes) = for node in nodes {
  if node.type == "heading" { heading(level: node.depth, outlined: node.anchor != none, bookmarked: true, inlines(node.children)) }
  else if node.type == "paragraph" { block(sticky: node.leads, par(inlines(node.children))) }
  else if node.type == "list" {
    let items = node.children.map(item => {
      let (first, ..rest) = item.children
      if first.type == "paragraph" { inlines(first.children) + blocks(rest) } else { blocks(item.children) }
    })
    block(above: 0.7em * room.blocks, below: 0.85em * room.blocks, breakable: not node.short, if node.ordered { enum(start: node.start, ..items) } else { list(..items) })
  }
  else if node.type == "table" { data-table(node) }
  else if node.type == "blockquote" { quote(block: true, blocks(node.children)) }
  else if node.type == "thematicBreak" { block(above: 3mm, below: 3mm, line(length: 100%, stroke: rule)) }
  else if node.type == "box" {
    block(width: 100%, above: 2.6mm * room.blocks, below: 3mm * room.blocks, breakable: node.long, fill: tint, radius: (right: 1mm),
      stroke: (left: 3pt + accent), inset: (x: 3.2mm, y: 2.2mm), {
        if node.title != none { block(below: 1.6mm, sticky: true, text(fill: accent, weight: 600, size: 9.2pt, words(node.title))) }
        blocks(node.children)
      })
  }
  else if node.type == "part" {
    if node.role == "foot" {
      block(above: 4mm, below: 2mm, line(length: 100%, stroke: rule))
      text(size: 8.8pt, fill: soft-ink, blocks(node.children))
    } else if node.role == "large" { large(blocks(node.children)) }
    else if node.role == "cover" { cover(blocks(node.children)) }
    else {
      block(below: 3.4mm * room.blocks, { set par(spacing: 0.5em); text(size: 8pt, fill: soft-ink, blocks(node.children)) })
    }
  }
  else if node.type == "fields" {
    if node.children.any(one => one.kind == "signature") { fields-below(node.children) } else { fields-beside(node.children) }
  }
  else if node.type == "field" { field(node) }
  else if node.type == "pageBreak" { end; pagebreak(weak: true) }
  else if node.type == "contents" { outline(title: none, depth: node.depth, indent: (level) => calc.max(0, level - 1) * 5mm) }
}

#if data.mark != "" {
  block(below: 3mm, stroke: 1.2pt + warning, radius: 1mm, inset: (x: 2.5mm, y: 1.5mm), text(fill: warning, weight: 600, data.mark))
}
#blocks(data.blocks)
#end
`

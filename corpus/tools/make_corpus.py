#!/usr/bin/env python3
"""Writes the documents of corpus/ from the drafts beside this file.

usage: make_corpus.py [CASE…]        (needs LibreOffice Writer for the cases it produces)

A draft is text, line by line:
  !to docx odt | docx-by-hand | fodt    what to write; by hand = OOXML written here, not by LibreOffice
  = text      centred bold        ~ text  centred        > text  right        # text  heading
  + text      numbered by the program                    - text  bulleted by the program
  ---         page break
  [table 8 40 20 32 head=1]  widths in percent, rows repeated on every page
  | a | b | c                a row; « // » parts paragraphs; << and ^^ mark a cell merged with the left or upper one;
                             #. and ##. are numbered by the program; **text is bold; [[address text]] is a link
  [/table]
  anything else is a plain paragraph.
By hand only: {-out-}{+in+} tracked changes, {{text}} a content control, {x} and {o} ticked and empty check boxes,
«|{ …» a row inside a repeating content control.
"""
import html, pathlib, re, subprocess, sys, tempfile, zipfile

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent


def draft(path):
    targets, blocks, table = [], [], None
    for line in path.read_text(encoding='utf-8').split('\n'):
        if table is not None:
            if line.startswith('[/table]'):
                table = None
            elif line.startswith('|'):
                controlled = line.startswith('|{')
                table['rows'].append({'control': controlled, 'cells': [c.strip() for c in line[2 if controlled else 1:].split(' | ')]})
        elif line.startswith('!to '):
            targets = line[4:].split()
        elif line.startswith('[table'):
            words = line.strip('[]').split()[1:]
            table = {'kind': 'table', 'widths': [int(w) for w in words if w.isdigit()], 'head': 0, 'rows': []}
            table['head'] = next((int(w[5:]) for w in words if w.startswith('head=')), 0)
            blocks.append(table)
        elif line == '---':
            blocks.append({'kind': 'page'})
        elif line.strip():
            mark = line[0] if line[1:2] == ' ' and line[0] in '=~>#+-' else ''
            blocks.append({'kind': 'p', 'mark': mark, 'text': line[2:] if mark else line})
    return targets, blocks


def grid(table):
    """Rows of (text, row span, column span); None where a merged cell covers the place."""
    rows = [list(r['cells']) for r in table['rows']]
    columns = len(table['widths'])
    for r in rows:
        if len(r) != columns:
            raise SystemExit(f'{len(r)} cells for {columns} columns: {r}')
    out = [[None] * columns for _ in rows]
    for y, r in enumerate(rows):
        for x, text in enumerate(r):
            if text in ('<<', '^^'):
                continue
            wide = 1
            while x + wide < columns and r[x + wide] == '<<':
                wide += 1
            high = 1
            while y + high < len(rows) and rows[y + high][x] == '^^':
                high += 1
            out[y][x] = (text, high, wide)
    return out


# --- OpenDocument: the flat form, which LibreOffice turns into the others -------------------------------------------

FODT_HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" fo:language="ru" fo:country="RU"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:style style:name="PB" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="PC" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="PCB" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="PR" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="PP" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="CB" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<text:list-style style:name="LN"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">ALIGNMENT</text:list-level-style-number><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2">ALIGNMENT</text:list-level-style-number></text:list-style>
<text:list-style style:name="LP"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">ALIGNMENT</text:list-level-style-number></text:list-style>
<text:list-style style:name="LB"><text:list-level-style-bullet text:level="1" text:bullet-char="•">ALIGNMENT</text:list-level-style-bullet></text:list-style>
COLUMN_STYLES</office:automatic-styles>
<office:body><office:text>
'''
ALIGNMENT = ('<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
             'text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties>')
FODT_STYLE = {'': 'Standard', '=': 'PCB', '~': 'PC', '>': 'PR'}


class Fodt:
    def __init__(self):
        self.styles, self.body, self.tables, self.lists, self.column, self.second = '', [], 0, 0, None, None

    def inline(self, text):
        def link(match):
            return f'<text:a xlink:type="simple" xlink:href="{html.escape(match[1])}">{html.escape(match[2], quote=False)}</text:a>'
        parts = re.split(r'(\[\[\S+ [^\]]+\]\])', text)
        return ''.join(re.sub(r'\[\[(\S+) ([^\]]+)\]\]', link, p) if p.startswith('[[') else html.escape(p, quote=False) for p in parts)

    def paragraph(self, text, style='Standard'):
        if text.startswith('**'):
            text, style = text[2:], 'PB'
        return f'<text:p text:style-name="{style}">{self.inline(text)}</text:p>'

    def numbered(self, level):
        """An automatic number in a cell of its own; all of one table count together."""
        self.lists += 1
        goes_on = f' text:continue-list="{self.column}"' if self.column else ''
        self.column = f'list{self.lists}'
        item = '<text:p text:style-name="Standard"/>'
        for _ in range(level - 1):
            item = f'<text:list><text:list-item>{item}</text:list-item></text:list>'
        return f'<text:list xml:id="{self.column}" text:style-name="LN"{goes_on}><text:list-item>{item}</text:list-item></text:list>'

    def cell(self, text):
        if text in ('#.', '##.'):
            return self.numbered(text.count('#'))
        return ''.join(self.paragraph(t) for t in text.split(' // '))

    def table(self, block):
        self.tables += 1
        name = f'Table{self.tables}'
        self.column = None
        for i, width in enumerate(block['widths']):
            self.styles += f'<style:style style:name="{name}.{i}" style:family="table-column"><style:table-column-properties style:column-width="{width * 0.17:.2f}cm"/></style:style>\n'
        columns = ''.join(f'<table:table-column table:style-name="{name}.{i}"/>' for i in range(len(block['widths'])))
        rows = []
        for cells in grid(block):
            row = ''
            for place in cells:
                if place is None:
                    row += '<table:covered-table-cell/>'
                    continue
                text, high, wide = place
                spans = (f' table:number-rows-spanned="{high}"' if high > 1 else '') + (f' table:number-columns-spanned="{wide}"' if wide > 1 else '')
                row += f'<table:table-cell table:style-name="CB"{spans}>{self.cell(text)}</table:table-cell>'
            rows.append(f'<table:table-row>{row}</table:table-row>\n')
        head = ''.join(rows[:block['head']])
        head = f'<table:table-header-rows>{head}</table:table-header-rows>' if head else ''
        self.body.append(f'<table:table table:name="{name}">{columns}{head}{"".join(rows[block["head"]:])}</table:table>\n')

    def write(self, blocks):
        listed = None
        for block in blocks:
            if block['kind'] == 'table':
                self.table(block)
            elif block['kind'] == 'page':
                self.body.append('<text:p text:style-name="PP"/>\n')
            elif block['mark'] == '#':
                self.body.append(f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{self.inline(block["text"])}</text:h>\n')
            elif block['mark'] in ('+', '-'):
                style = 'LP' if block['mark'] == '+' else 'LB'
                more = ' text:continue-numbering="true"' if listed == style else ''
                listed = style
                self.body.append(f'<text:list text:style-name="{style}"{more}><text:list-item>{self.paragraph(block["text"])}</text:list-item></text:list>\n')
            else:
                self.body.append(self.paragraph(block['text'], FODT_STYLE[block['mark']]) + '\n')
        return FODT_HEAD.replace('COLUMN_STYLES', self.styles).replace('ALIGNMENT', ALIGNMENT) + ''.join(self.body) + '</office:text></office:body></office:document>\n'


# --- WordprocessingML by hand: numbering, changes, content controls ---------------------------------------------------

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
CHANGE = 'w:author="Куратор" w:date="2022-09-12T10:00:00Z"'


class Docx:
    def __init__(self):
        self.links, self.id = [], 0

    def next_id(self):
        self.id += 1
        return self.id

    def run(self, text, bold=False, tag='w:t'):
        return f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<{tag} xml:space="preserve">{html.escape(text, quote=False)}</{tag}></w:r>'

    def box(self, ticked):
        glyph = '☒' if ticked else '☐'
        return (f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
                f'<w:sdtContent>{self.run(glyph)}</w:sdtContent></w:sdt>')

    def inline(self, text, bold):
        out = ''
        for part in re.split(r'(\{-.+?-\}|\{\+.+?\+\}|\{\{.+?\}\}|\{[xo]\}|\[\[\S+ [^\]]+\]\])', text):
            if part.startswith('{-'):
                out += f'<w:del w:id="{self.next_id()}" {CHANGE}>{self.run(part[2:-2], bold, "w:delText")}</w:del>'
            elif part.startswith('{+'):
                out += f'<w:ins w:id="{self.next_id()}" {CHANGE}>{self.run(part[2:-2], bold)}</w:ins>'
            elif part.startswith('{{'):
                out += f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/><w:text/></w:sdtPr><w:sdtContent>{self.run(part[2:-2], bold)}</w:sdtContent></w:sdt>'
            elif part in ('{x}', '{o}'):
                out += self.box(part == '{x}')
            elif part.startswith('[['):
                address, words = part[2:-2].split(' ', 1)
                self.links.append(address)
                out += f'<w:hyperlink r:id="link{len(self.links)}">{self.run(words)}</w:hyperlink>'
            elif part:
                out += self.run(part, bold)
        return out

    def paragraph(self, text, properties='', bold=False):
        if text.startswith('**'):
            text, bold = text[2:], True
        return f'<w:p>{f"<w:pPr>{properties}</w:pPr>" if properties else ""}{self.inline(text, bold)}</w:p>'

    def cell(self, text):
        if text in ('#.', '##.'):
            return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{text.count("#") - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
        return ''.join(self.paragraph(t) for t in text.split(' // '))

    def table(self, block):
        rows = ''
        merged = [0] * len(block['widths'])
        for number, cells in enumerate(grid(block)):
            row, x = '', 0
            while x < len(cells):
                if cells[x] is None:
                    span = 1
                    if merged[x] > 0:
                        merged[x] -= 1
                        row += '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'
                    x += span
                    continue
                text, high, wide = cells[x]
                merged[x] = high - 1
                properties = (f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else '') + ('<w:vMerge w:val="restart"/>' if high > 1 else '')
                row += f'<w:tc><w:tcPr>{properties}</w:tcPr>{self.cell(text)}</w:tc>'
                x += wide
            head = '<w:trPr><w:tblHeader/></w:trPr>' if number < block['head'] else ''
            row = f'<w:tr>{head}{row}</w:tr>\n'
            if block['rows'][number]['control']:
                row = f'<w:sdt><w:sdtPr><w:id w:val="{self.next_id()}"/></w:sdtPr><w:sdtContent>{row}</w:sdtContent></w:sdt>'
            rows += row
        columns = ''.join(f'<w:gridCol w:w="{w * 97}"/>' for w in block['widths'])
        return (f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>'
                + ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
                + f'</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>\n')

    def write(self, blocks, path):
        body = ''
        for block in blocks:
            if block['kind'] == 'table':
                body += self.table(block)
            elif block['kind'] == 'page':
                body += '<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n'
            else:
                justify = {'=': '<w:jc w:val="center"/>', '~': '<w:jc w:val="center"/>', '>': '<w:jc w:val="right"/>'}.get(block['mark'], '')
                if block['mark'] in ('+', '-'):
                    justify = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{2 if block["mark"] == "+" else 3}"/></w:numPr>'
                if block['mark'] == '#':
                    justify = '<w:outlineLvl w:val="0"/>'
                body += self.paragraph(block['text'], justify, block['mark'] in ('=', '#')) + '\n'
        level = lambda i, kind, text: f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        numbering = (f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "decimal", "%1.%2.")}</w:abstractNum>'
                     f'<w:abstractNum w:abstractNumId="2">{level(0, "decimal", "%1.")}</w:abstractNum><w:abstractNum w:abstractNumId="3">{level(0, "bullet", "•")}</w:abstractNum>'
                     + ''.join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3)) + '</w:numbering>')
        links = ''.join(f'<Relationship Id="link{i}" Type="{R}/hyperlink" Target="{html.escape(a)}" TargetMode="External"/>' for i, a in enumerate(self.links, 1))
        package = 'http://schemas.openxmlformats.org/package/2006'
        office = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
        xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        parts = {
            '[Content_Types].xml': f'{xml}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                   f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{office}.document.main+xml"/>'
                                   f'<Override PartName="/word/numbering.xml" ContentType="{office}.numbering+xml"/></Types>',
            '_rels/.rels': f'{xml}<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
            'word/document.xml': f'{xml}<w:document xmlns:w="{W}" xmlns:w14="{W14}" xmlns:r="{R}"><w:body>\n{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
            'word/_rels/document.xml.rels': f'{xml}<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{R}/numbering" Target="numbering.xml"/>{links}</Relationships>',
            'word/numbering.xml': xml + numbering,
        }
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(zipfile.ZipInfo(name, (2022, 6, 1, 12, 0, 0)), content, zipfile.ZIP_DEFLATED)


def convert(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind,
                        '--outdir', folder, str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / f'{source.stem}.{kind}').read_bytes())


def make(path):
    targets, blocks = draft(path)
    case = CORPUS / path.stem
    case.mkdir(exist_ok=True)
    if 'docx-by-hand' in targets:
        Docx().write(blocks, case / 'source.docx')
    if not {'fodt', 'docx', 'odt'} & set(targets):
        return
    with tempfile.TemporaryDirectory() as folder:
        flat = pathlib.Path(folder) / 'source.fodt'
        flat.write_text(Fodt().write(blocks), encoding='utf-8')
        if 'fodt' in targets:
            (case / 'source.fodt').write_bytes(flat.read_bytes())
        for kind in ('docx', 'odt'):
            if kind in targets:
                convert(flat, kind, case / f'source.{kind}')


for draft_path in sorted((HERE / 'drafts').glob('*.txt')):
    if len(sys.argv) == 1 or draft_path.stem in sys.argv[1:]:
        make(draft_path)
        print(draft_path.stem)

"""The small documents that the damage is done to: one roadmap as DOCX, ODT and flat ODT."""
from containers import Entry, container

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
ODT = 'application/vnd.oasis.opendocument.text'
ROWS = [('№', 'Мероприятие', 'Срок исполнения', 'Ответственный')] + [
    (str(n), f'Провести занятие № {n} с наставниками', f'до {n:02}.09.2022', 'директор школы') for n in range(1, 13)]
TITLE = 'План мероприятий («дорожная карта») на 2022 год'


def paragraph(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(text, properties=''):
    return f'<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>'


def table(rows):
    return '<w:tbl>' + ''.join('<w:tr>' + ''.join(map(cell, row)) + '</w:tr>' for row in rows) + '</w:tbl>'


BODY = paragraph(TITLE) + table(ROWS)


def document(body=BODY, head='<?xml version="1.0" encoding="UTF-8"?>', attributes=''):
    return f'{head}<w:document xmlns:w="{W}"{attributes}><w:body>{body}</w:body></w:document>'


def docx_entries(main=None, extra=(), relations='', target='word/document.xml'):
    types = (f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
             f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
    root = f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="{target}"/></Relationships>'
    own = f'<Relationships xmlns="{PACKAGE}relationships">{relations}</Relationships>'
    return [Entry('[Content_Types].xml', types), Entry('_rels/.rels', root), Entry('word/_rels/document.xml.rels', own),
            Entry('word/document.xml', document() if main is None else main), *extra]


def docx(main=None, **more):
    return container(docx_entries(main, **more))


def with_styles(xml):
    relation = f'<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/>'
    return docx(extra=[Entry('word/styles.xml', xml)], relations=relation)


NAMESPACES = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ('office', 'text', 'table', 'style'))


def odt_body(rows=None):
    rows = rows or ''.join('<table:table-row>' + ''.join(f'<table:table-cell><text:p>{text}</text:p></table:table-cell>' for text in row) +
                           '</table:table-row>' for row in ROWS)
    return f'<office:body><office:text><text:p>{TITLE}</text:p><table:table>{rows}</table:table></office:text></office:body>'


def content(body=None, head='<?xml version="1.0" encoding="UTF-8"?>'):
    return f'{head}<office:document-content {NAMESPACES}>{body or odt_body()}</office:document-content>'


def odt_entries(xml=None, extra=()):
    return [Entry('mimetype', ODT, method=0), Entry('content.xml', content() if xml is None else xml), *extra]


def odt(xml=None, **more):
    return container(odt_entries(xml, **more))


def fodt(body=None, head='<?xml version="1.0" encoding="UTF-8"?>'):
    return f'{head}<office:document {NAMESPACES} office:mimetype="{ODT}">{body or odt_body()}</office:document>'.encode()

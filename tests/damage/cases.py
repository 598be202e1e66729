"""Every damage there is: (name, bytes, what may come of it). «read» is a report; all else an error code."""
import random

from containers import END, LOCATOR64, Entry, container, extra64
from documents import (BODY, MAIN, OFFICE, W, cell, content, docx, docx_entries, document, fodt, odt, odt_body, odt_entries, paragraph,
                       table, with_styles)

CONTAINER, XML, LIMIT = {'corrupt_container'}, {'corrupt_xml'}, {'limit_exceeded'}
READ = {'read'}
REFUSED = CONTAINER | XML | LIMIT | {'encrypted', 'unsupported_format', 'no_content'}
CLEAN = REFUSED | READ
FLIPS = 150


def cut_and_flipped():
    for kind, whole in (('docx', docx()), ('odt', odt()), ('fodt', fodt())):
        for percent in range(0, 100, 2):
            yield f'cut-{percent:02}.{kind}', whole[:len(whole) * percent // 100], REFUSED
        for number in range(FLIPS):
            dice = random.Random(f'{kind} {number}')
            bytes_ = bytearray(whole)
            for _ in range(1 + number % 4):
                bytes_[dice.randrange(len(bytes_))] ^= 1 << dice.randrange(8)
            yield f'flip-{number:03}.{kind}', bytes(bytes_), CLEAN


def with_main(**lies):
    entries = docx_entries()
    main = entries[3]
    entries[3] = Entry(main.name, main.data, **lies)
    return entries


def lying_headers():
    main = document().encode()
    for name, lies in {
            'crc': {'crc': 1}, 'local-crc': {'local_crc': 1}, 'local-sizes': {'local_sizes': (5, 5)},
            'too-short': {'inflated': 10}, 'too-long': {'inflated': len(main) + 10}, 'packed-past-the-end': {'packed': 1 << 30},
            'local-name': {'local_name': b'word/document.xmx'}, 'local-method': {'local_method': 0}, 'offset': {'offset': 7},
            'offset-past-the-end': {'offset': 1 << 31}, 'stream': {'stream': b'\x07nothing deflated'}, 'no-such-method': {'method': 77},
            'empty-stream': {'stream': b''}}.items():
        yield f'lie-{name}.docx', container(with_main(**lies)), CONTAINER
    for name, lies in {'count-more': {'count': 9}, 'count-less': {'count': 2}, 'size': {'size': 3}, 'start': {'start': 1},
                       'start-past-the-end': {'start': 1 << 31}, 'comment': {'comment_size': 500}}.items():
        yield f'lie-end-{name}.docx', container(docx_entries(), **lies), CONTAINER
    for name, flags in (('encrypted', 1), ('strongly-encrypted', 0x41)):
        yield f'flag-{name}.docx', container(with_main(flags=flags)), {'encrypted'}
    yield 'flag-local-encrypted.docx', container(with_main(local_flags=1)), CONTAINER
    yield 'method-aes.docx', container(with_main(method=99)), {'encrypted'}


def directories():
    entries = docx_entries()
    yield 'twice.docx', container(entries + [entries[3]]), CONTAINER
    other = Entry('WORD/DOCUMENT.XML', document(paragraph('другой')))
    yield 'twice-in-capitals.docx', container(entries + [other]), CLEAN
    overlapping = Entry('x.xml', 'x' * 50, offset=0, local_name=b'[Content_Types].xml')
    yield 'overlap.docx', container(entries + [overlapping]), CONTAINER
    yield 'comment-longest.docx', container(entries, comment=b'x' * 65535), READ
    yield 'comment-with-an-end.docx', container(entries, comment=b'x' * 9 + END + b'\0' * 18 + b'x' * 9), CLEAN
    yield 'comment-ends-as-an-end.docx', container(entries, comment=END + b'\0' * 18), CLEAN
    yield 'line-break-after.docx', container(entries, after=b'\r\n'), READ
    yield 'junk-before.docx', container(entries, before=b'x' * 100), CLEAN
    yield 'junk-after.docx', container(entries, after=b'x' * 70000), CONTAINER
    for kind in ('signed', 'unsigned'):
        described = [Entry(each.name, each.data, descriptor=kind) for each in entries]
        yield f'descriptor-{kind}.docx', container(described), READ
    yield 'stored.docx', container([Entry(each.name, each.data, method=0) for each in entries]), READ
    large = [Entry(each.name, each.data, zip64=True) for each in entries]
    yield 'zip64.docx', container(large, end64=True), READ
    yield 'zip64-end-only.docx', container(entries, end64=True), READ
    yield 'zip64-record-elsewhere.docx', container(entries, end64=True, record=5), CONTAINER
    yield 'zip64-short-extra.docx', container(with_main(zip64=True, extra=extra64(5)[:8])), CONTAINER
    yield 'zip64-long-extra.docx', container(with_main(zip64=True, extra=b'\x01\x00\xff\xff')), CONTAINER
    yield 'zip64-huge.docx', container(with_main(zip64=True, extra=extra64(1 << 63, 1 << 63, 1 << 63))), CONTAINER | LIMIT
    yield 'locator-alone.docx', container(entries, before=LOCATOR64), CLEAN
    for name, part in (('climbing', '../../../etc/passwd'), ('rooted', '/etc/passwd'), ('backslashes', '..\\..\\x'), ('folder', 'word/x/')):
        yield f'name-{name}.docx', docx(extra=[Entry(part, 'x')]), READ
    for name, part in (('empty', b''), ('with-nul', b'word/a\0b'), ('long', b'a' * 60000)):
        yield f'name-{name}.docx', docx(extra=[Entry(part, 'x')]), CONTAINER
    yield 'parts-too-many.docx', docx(extra=[Entry(f'x/{i}', '', method=0) for i in range(4200)]), LIMIT
    yield 'no-types.docx', container(docx_entries()[1:]), REFUSED
    yield 'no-relations.docx', container(docx_entries()[:1] + docx_entries()[3:]), REFUSED
    yield 'no-main-part.docx', container(docx_entries()[:3]), REFUSED
    for name, target in (('web', 'http://example.invalid/d.xml'), ('file', 'file:///etc/passwd'), ('itself', '_rels/.rels'), ('empty', '')):
        yield f'target-{name}.docx', docx(target=target), REFUSED
    yield 'odt-without-content.odt', container(odt_entries()[:1]), REFUSED
    manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
                'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
    yield 'odt-encrypted.odt', odt(extra=[Entry('META-INF/manifest.xml', manifest)]), {'encrypted'}
    yield 'nothing.docx', b'', {'no_content'}
    yield 'one-byte.docx', b'P', REFUSED
    yield 'signature-alone.docx', b'PK\x03\x04', CONTAINER
    yield 'end-alone.docx', END + b'\0' * 18, REFUSED


def bombs():
    yield 'bomb-in-the-text.docx', docx(b' ' * (300 << 20)), LIMIT
    yield 'bomb-of-paragraphs.docx', docx(document('<w:p/>' * 3_000_000)), LIMIT
    yield 'bomb-of-cells.docx', docx(document('<w:tbl>' + ('<w:tr>' + '<w:tc/>' * 1000 + '</w:tr>') * 2100 + '</w:tbl>')), LIMIT
    yield 'bomb-in-the-styles.docx', with_styles(f'<w:styles xmlns:w="{W}">' + '<w:style/>' * 9 + ' ' * (280 << 20)), LIMIT
    styles = ''.join(f'<w:style w:styleId="s{i}"/>' for i in range(60_000))
    yield 'bomb-of-styles.docx', with_styles(f'<w:styles xmlns:w="{W}">{styles}</w:styles>'), LIMIT
    yield 'bomb-beside.docx', docx(extra=[Entry('word/media/x.bin', b'\0' * (300 << 20))]), READ
    yield 'bomb-in-the-text.odt', odt(b' ' * (300 << 20)), LIMIT
    yield 'bomb-of-paragraphs.odt', odt(content(f'<office:body><office:text>{"<text:p/>" * 3_000_000}</office:text></office:body>')), LIMIT
    yield 'bomb-of-prose.docx', docx(document(paragraph('Участвовали 12 школ. ' * 40) * 6_000)), LIMIT
    yield 'joined-paragraphs.docx', docx(document('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>а</w:t></w:r></w:p>' * 200_000)), READ


def deep():
    for depth in (300, 200_000):
        yield f'deep-{depth}.docx', docx(document('<w:sdt>' * depth + '</w:sdt>' * depth)), LIMIT
        yield f'deep-{depth}.fodt', fodt('<office:body>' + '<text:section>' * depth + '</text:section>' * depth + '</office:body>'), REFUSED
    inner = cell('а')
    for _ in range(40):
        inner = f'<w:tc><w:tbl><w:tr>{inner}</w:tr></w:tbl></w:tc>'
    yield 'tables-in-tables.docx', docx(document(f'<w:tbl><w:tr>{inner}</w:tr></w:tbl>')), LIMIT
    yield 'unclosed.docx', docx(document('<w:p>' * 200)), XML
    yield 'fields-in-fields.docx', docx(document('<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000 + '</w:p>')), LIMIT
    styles = ''.join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 50}"/></w:style>' for i in range(50))
    yield 'styles-in-a-ring.docx', with_styles(f'<w:styles xmlns:w="{W}">{styles}</w:styles>'), READ


def entities():
    laughs = '<!DOCTYPE w [<!ENTITY a "ха">' + ''.join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip('abcdefghi', 'bcdefghij')) + ']>'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    for kind, make in (('docx', lambda h, t: docx(document(paragraph(t), head=h))),
                       ('fodt', lambda h, t: fodt(f'<office:body><office:text><text:p>{t}</text:p></office:text></office:body>', head=h))):
        yield f'entity-laughs.{kind}', make(head + laughs, '&j;'), REFUSED
        yield f'entity-file.{kind}', make(head + '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'), REFUSED
        yield f'entity-web.{kind}', make(head + '<!DOCTYPE w [<!ENTITY % x SYSTEM "http://example.invalid/x"> %x;]>', 'а'), REFUSED
        yield f'entity-unknown.{kind}', make(head, '&nbsp;'), REFUSED
        yield f'reference-to-nul.{kind}', make(head, '&#0;'), REFUSED
        yield f'reference-past-unicode.{kind}', make(head, '&#x110000;'), REFUSED
        yield f'references.{kind}', make(head, '&#1055;&#x43B;&amp;&lt;'), READ
        yield f'doctype-alone.{kind}', make(head + '<!DOCTYPE w SYSTEM "file:///etc/passwd">', 'а'), CLEAN
    yield 'cdata.docx', docx(document('<w:p><w:r><w:t><![CDATA[<w:tbl>]]></w:t></w:r></w:p>')), READ
    yield 'comments.docx', docx(document('<!-- <w:tbl> > -->' * 9000 + BODY)), READ
    yield 'instructions.docx', docx(document('<?x <w:p>?>' * 9000 + BODY)), READ
    yield 'include.docx', docx(document('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>' + BODY)), READ


def tags():
    attributes = ''.join(f' a{i}="1"' for i in range(80_000))
    yield 'attributes.docx', docx(document(attributes=attributes)), LIMIT
    yield 'namespaces.docx', docx(document(attributes=''.join(f' xmlns:n{i}="u{i}"' for i in range(3_000)))), LIMIT
    yield 'attribute-long.docx', docx(document(attributes=' a="' + 'x' * (5 << 20) + '"')), LIMIT
    yield 'attribute-with-brackets.docx', docx(document(f'<w:p w:x="{">" * 200_000}"/>' + BODY)), READ
    yield 'names.docx', docx(document(''.join(f'<w:n{i}/>' for i in range(300_000)))), LIMIT
    yield 'text-node.docx', docx(document(paragraph('а' * (5 << 20)))), LIMIT
    yield 'twice-the-attribute.docx', docx(document('<w:p w:a="1" w:a="2"/>')), XML
    yield 'no-namespace.docx', docx(document('<q:p/>')), CLEAN
    yield 'other-root.docx', docx('<html/>'), XML
    yield 'two-roots.docx', docx(document() + '<w/>'), XML


def spans():
    for value in ('2147483647', '-5', '0', 'много', '99999999999999999999', ''):
        yield f'span-{value[:6]}.docx', docx(document(f'<w:tbl><w:tr>{cell("а", f"<w:gridSpan w:val={chr(34)}{value}{chr(34)}/>")}</w:tr></w:tbl>')), READ
        before = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{value}"/></w:trPr>{cell("а")}</w:tr></w:tbl>'
        yield f'before-{value[:6]}.docx', docx(document(before)), CLEAN
        for attribute in ('number-columns-spanned', 'number-rows-spanned', 'number-columns-repeated', 'number-rows-repeated'):
            of_row = attribute == 'number-rows-repeated'
            told = f' table:{attribute}="{value}"'
            row = f'<table:table-row{told if of_row else ""}><table:table-cell{"" if of_row else told}><text:p>а</text:p></table:table-cell></table:table-row>'
            yield f'{attribute}-{value[:6]}.odt', odt(content(odt_body(row))), CLEAN
        yield f'spaces-{value[:6]}.odt', odt(content(odt_body().replace('</text:p>', f'<text:s text:c="{value}"/></text:p>', 1))), CLEAN
    rows = '<table:table-row table:number-rows-repeated="199999"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
    yield 'repeats-of-repeats.odt', odt(content(odt_body(rows))), LIMIT


def encodings():
    plain = document()
    utf8 = '<?xml version="1.0" encoding="UTF-8"?>'
    told = lambda name: plain.replace('UTF-8', name, 1)
    yield 'utf16-le.docx', docx(told('UTF-16').encode('utf-16-le')), READ
    yield 'utf16-le-marked.docx', docx(b'\xff\xfe' + told('UTF-16').encode('utf-16-le')), READ
    yield 'utf16-be-marked.docx', docx(b'\xfe\xff' + told('UTF-16').encode('utf-16-be')), READ
    yield 'utf16-called-utf8.docx', docx(b'\xff\xfe' + plain.encode('utf-16-le')), READ
    yield 'utf16-odd.docx', docx(b'\xff\xfe' + plain.encode('utf-16-le')[:-1]), REFUSED
    yield 'utf16-lone-surrogates.docx', docx(b'\xff\xfe' + document(paragraph('а')).encode('utf-16-le').replace('а'.encode('utf-16-le'), b'\x00\xd8')), READ
    yield 'utf8-marked.docx', docx(b'\xef\xbb\xbf' + plain.encode()), READ
    yield 'utf8-called-utf16.docx', docx(told('UTF-16').encode()), CLEAN
    yield 'cp1251.docx', docx(told('windows-1251').encode('cp1251')), READ
    yield 'cp1251-called-utf8.docx', docx(plain.encode('cp1251')), XML
    yield 'utf32.docx', docx(plain.encode('utf-32')), REFUSED
    many = document(attributes=''.join(f' a{i}="1"' for i in range(60_000)))
    called = lambda name: many.replace('UTF-8', name, 1)
    head, rest = called('UTF-7').split('?>', 1)
    hidden = rest.translate({ord('<'): '+ADw-', ord('>'): '+AD4-', ord('"'): '+ACI-'}).encode('ascii', 'ignore')
    yield 'utf7-attributes.docx', docx(head.encode() + b'?>' + hidden), XML
    yield 'utf7-marked-attributes.docx', docx(b'\xef\xbb\xbf' + head.encode() + b'?>' + hidden), XML
    yield 'ebcdic-attributes.docx', docx(called('IBM037').encode('cp037', 'replace')), XML
    yield 'utf32-attributes.docx', docx(called('UTF-32').encode('utf-32-be')), XML
    for name in ('ISO-2022-JP', 'ISO-2022-KR'):
        yield f'{name.lower()}-attributes.docx', docx(called(name).encode('iso2022_jp', 'ignore')), XML
    yield 'cp866-attributes.docx', docx(called('cp866').encode('cp866', 'ignore')), LIMIT
    yield 'no-such-encoding.docx', docx(told('x-none')), REFUSED
    yield 'encoding-long.docx', docx(told('x' * 100_000)), REFUSED
    yield 'utf8-overlong.docx', docx(plain.encode().replace(b'\xd0\x9f', b'\xc0\xaf', 1)), XML
    yield 'utf8-surrogate.docx', docx(plain.encode().replace(b'\xd0\x9f', b'\xed\xa0\x80', 1)), XML
    yield 'control-character.docx', docx(document(paragraph('\x01'))), XML
    yield 'utf16-marked.odt', odt(b'\xff\xfe' + content().replace('UTF-8', 'UTF-16', 1).encode('utf-16-le')), READ
    yield 'utf16-marked.fodt', b'\xff\xfe' + fodt().decode().replace('UTF-8', 'UTF-16', 1).encode('utf-16-le'), READ
    yield 'utf8-marked.fodt', b'\xef\xbb\xbf' + fodt(), READ
    yield 'no-declaration.docx', docx(plain.replace(utf8, '')), READ
    yield 'xml-1.1.docx', docx(plain.replace('1.0', '1.1', 1)), CLEAN


def strangers():
    for name, bytes_ in {'pdf': b'%PDF-1.7\n', 'rtf': b'{\\rtf1 x}', 'html': b'<html><body>x</body></html>', 'text': 'План'.encode(),
                         'zeros': b'\0' * 5000, 'gzip': b'\x1f\x8b\x08' + b'\0' * 50, 'ole2': b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 3000,
                         'png': b'\x89PNG\r\n\x1a\n' + b'\0' * 50, 'xml': b'<a/>'}.items():
        yield f'stranger-{name}.docx', bytes_, REFUSED
    sheet = [Entry(each.name, each.data.replace(MAIN.encode(), b'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'))
             for each in docx_entries()]
    yield 'stranger-sheet.docx', container(sheet), {'unsupported_format'}
    yield 'stranger-archive.docx', container([Entry('план.txt', 'x')]), {'unsupported_format'}
    relation = f'<Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    yield 'other-part-broken.docx', docx(extra=[Entry('word/numbering.xml', '<w:numbering')], relations=relation), READ
    yield 'every-row-alike.docx', docx(document(table([('а', 'б')] * 20_000))), READ


def cases():
    for family in (cut_and_flipped, lying_headers, directories, bombs, deep, entities, tags, spans, encodings, strangers):
        yield from family()

#!/usr/bin/env python3
"""Documents to measure readers on: one table a document, marked up the way Word and LibreOffice write it.

    make_documents.py FOLDER [--count 20] [--rows 200] [--columns 6] [--format docx|odt|both] [--seed 1] [--lean]

--lean leaves out what only formats: with it 100 000 rows stay within what one part may inflate to.
Needs the standard library only. The same arguments give the same bytes. Prints the bytes of the cells' text.
"""
import argparse
import random
import zipfile
from pathlib import Path

VERBS = ["Проведение", "Разработка и утверждение", "Организация", "Подготовка", "Мониторинг", "Анализ хода",
         "Формирование", "Обновление", "Согласование", "Публикация на сайте"]
OBJECTS = ["программ наставничества для молодых педагогов", "семинара-практикума для кураторов", "базы наставников",
           "анкетирования участников", "индивидуальных планов развития", "круглого стола с работодателями"]
MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня", "сентября", "октября", "ноября", "декабря"]
PEOPLE = ["Иванова А.П.", "Петров С.И.", "Кузнецова Е.Н.", "Лебедев О.А.", "Морозова И.В."]
BODIES = ["муниципальный куратор", "руководители ОО", "Управление образования", "директора школ"]
RESULTS = ["Приказ", "Аналитическая справка", "Программа, список участников", "Охват не менее 70 %", "Отчёт куратора"]
NOTES = ["Выполнено", "Издан приказ от {d}.09.2022 № {n}-од", "", "Проведено {d} встреч, участников: {n}",
         "Срок перенесён на декабрь"]

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
     'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
FONT = ('<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" '
        'w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:eastAsia="ru-RU"/></w:rPr>')
DOCX_PARTS = {
    "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/word/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
        '</Relationships>',
    "word/styles.xml":
        f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style></w:styles>',
}
MANIFEST = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
            'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry '
            'manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
       'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
       'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"')


def texts(random_, row, columns):
    """The cells of one row; columns past the sixth repeat the first ones."""
    day, number = random_.randint(1, 28), random_.randint(10, 999)
    made = [f"{row + 1}.", f"{random_.choice(VERBS)} {random_.choice(OBJECTS)}",
            f"до {day} {random_.choice(MONTHS)} 2022 г.", f"{random_.choice(PEOPLE)}, {random_.choice(BODIES)}",
            random_.choice(RESULTS), random_.choice(NOTES).format(d=day, n=number)]
    return [made[column % len(made)] for column in range(columns)]


def lean_docx_cell(text, _):
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="2410" w:type="dxa"/></w:tcPr><w:p>{run}</w:p></w:tc>'


def docx_cell(text, number):
    run = f'<w:r w:rsidRPr="00C41E2B">{FONT}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return ('<w:tc><w:tcPr><w:tcW w:w="2410" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" '
            'w:color="auto"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="auto"/></w:tcPr>'
            f'<w:p w14:paraId="{number:08X}" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">'
            f'<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/>{FONT}</w:pPr>'
            f'{run}</w:p></w:tc>')


def write_docx(path, rows, lean, title="План мероприятий на 2022 год"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in DOCX_PARTS.items():
            put(package, name, [xml])
        put(package, "word/document.xml", docx_body(rows, len(rows[0]), lean_docx_cell if lean else docx_cell, title))


def docx_body(rows, columns, cell, title):
    yield f'<w:document {W}><w:body><w:p><w:r><w:t>{title}</w:t></w:r></w:p><w:tbl><w:tblPr>'
    yield '<w:tblW w:w="14460" w:type="dxa"/></w:tblPr><w:tblGrid>'
    yield '<w:gridCol w:w="2410"/>' * columns + "</w:tblGrid>"
    number = 1
    for row in rows:
        cells = []
        for text in row:
            cells.append(cell(text, number))
            number += 1
        yield '<w:tr w:rsidR="00A77B3E" w:rsidTr="00B25D10">' + "".join(cells) + "</w:tr>"
    yield '</w:tbl><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:body></w:document>'


def write_odt(path, rows, _):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        put(package, "mimetype", ["application/vnd.oasis.opendocument.text"], zipfile.ZIP_STORED)
        put(package, "META-INF/manifest.xml", [MANIFEST])
        put(package, "styles.xml", [f"<office:document-styles {ODF}/>"])
        put(package, "content.xml", odt_body(rows, len(rows[0])))


def odt_body(rows, columns):
    yield (f'<office:document-content {ODF}><office:automatic-styles><style:style style:name="P1" '
           'style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/></style:style>'
           '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-size="12pt"/></style:style>'
           '</office:automatic-styles><office:body><office:text><text:p text:style-name="P1">План мероприятий</text:p>'
           '<table:table table:name="Table1" table:style-name="Table1"><table:table-column '
           f'table:style-name="Table1.A" table:number-columns-repeated="{columns}"/>')
    for row in rows:
        cells = "".join('<table:table-cell table:style-name="Table1.A1" office:value-type="string">'
                        f'<text:p text:style-name="P1"><text:span text:style-name="T1">{text}</text:span></text:p>'
                        '</table:table-cell>' for text in row)
        yield f'<table:table-row table:style-name="Table1.1">{cells}</table:table-row>'
    yield '</table:table></office:text></office:body></office:document-content>'


def put(package, name, pieces, method=zipfile.ZIP_DEFLATED):
    entry = zipfile.ZipInfo(name, (2022, 1, 1, 0, 0, 0))
    entry.compress_type = method
    with package.open(entry, "w") as part:
        if method == zipfile.ZIP_DEFLATED:
            part.write(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
        for piece in pieces:
            part.write(piece.encode())


def make(folder, count, rows, columns, formats, seed, lean=False):
    """Writes the documents; returns their paths by format and the bytes of text in one format's cells."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: [] for name in formats}
    size = 0
    for index in range(count):
        random_ = random.Random(f"{seed}/{index}")
        table = [texts(random_, row, columns) for row in range(rows)]
        size += sum(len(text.encode()) for row in table for text in row)
        for name in formats:
            path = folder / f"document{index:04}.{name}"
            (write_docx if name == "docx" else write_odt)(path, table, lean)
            paths[name].append(path)
    return paths, size


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--count", type=int, default=20)
    options.add_argument("--rows", type=int, default=200)
    options.add_argument("--columns", type=int, default=6)
    options.add_argument("--format", choices=["docx", "odt", "both"], default="docx")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lean", action="store_true")
    given = options.parse_args()
    formats = ["docx", "odt"] if given.format == "both" else [given.format]
    _, size = make(given.folder, given.count, given.rows, given.columns, formats, given.seed, given.lean)
    print(f"text_bytes {size}")


if __name__ == "__main__":
    main()

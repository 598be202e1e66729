"""Documents to be imported by the thousand, each with its own words, made from a number alone."""
import random, zipfile

WORDS = "назначить куратора провести семинар обновить сайт издать приказ составить базу наставников школа кружок".split()


def document(path, number):
    """A plan of a few rows, each document with its own words."""
    rng = random.Random(number)
    rows = [("№", "Мероприятие", "Срок", "Отметка о выполнении")]
    for i in range(1, 1 + rng.randint(3, 12)):
        rows.append((str(i), " ".join(rng.choice(WORDS) for _ in range(6)).capitalize(), "до %02d.06.2022" % rng.randint(1, 30),
                     rng.choice(["выполнено", "не выполнено", "в работе"])))
    cells = "".join("<w:tr>" + "".join("<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>" % c for c in row) + "</w:tr>" for row in rows)
    body = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            "<w:p><w:r><w:t>Отчёт города Светлоград-%d о выполнении дорожной карты на 2022 год</w:t></w:r></w:p>"
            "<w:tbl>%s</w:tbl></w:body></w:document>" % (number, cells))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        package.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
                         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", body)

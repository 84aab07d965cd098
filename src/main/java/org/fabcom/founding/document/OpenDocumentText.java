package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.document.FoundingDocument.Block;
import org.fabcom.founding.document.FoundingDocument.Lines;
import org.fabcom.founding.document.FoundingDocument.Minority;
import org.fabcom.founding.document.FoundingDocument.Open;
import org.fabcom.founding.document.FoundingDocument.Sentence;
import org.fabcom.founding.document.FoundingDocument.ToWrite;
import org.fabcom.web.Page;
import org.fabcom.web.list.OpenDocument;

/** The document as a text that any office suite opens and changes (OpenDocument 1.3, ISO/IEC 26300). */
final class OpenDocumentText {

    static final String TYPE = "application/vnd.oasis.opendocument.text";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"\
             office:version="1.3"><office:automatic-styles>\
            <style:style style:name="body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>\
            <style:text-properties fo:language="%1$s"/></style:style>\
            <style:style style:name="margin" style:family="paragraph" style:parent-style-name="body">\
            <style:text-properties fo:font-size="9pt" fo:font-style="italic" fo:language="%1$s"/></style:style>\
            <style:style style:name="aside" style:family="paragraph" style:parent-style-name="body">\
            <style:paragraph-properties fo:margin-left="1cm" fo:border-left="0.05cm solid #875200" fo:padding-left="0.2cm"/>\
            </style:style>\
            <style:style style:name="h1" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"\
             fo:keep-with-next="always"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:language="%1$s"/>\
            </style:style>\
            <style:style style:name="h2" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.7cm"\
             fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>\
            <style:text-properties fo:font-size="15pt" fo:font-weight="bold" fo:language="%1$s"/></style:style>\
            <style:style style:name="h3" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm"\
             fo:margin-bottom="0.1cm" fo:keep-with-next="always"/>\
            <style:text-properties fo:font-size="12pt" fo:font-weight="bold" fo:language="%1$s"/></style:style>\
            <style:style style:name="head" style:family="paragraph" style:parent-style-name="body">\
            <style:text-properties fo:font-weight="bold" fo:language="%1$s"/></style:style>\
            <style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>\
            </style:style>\
            <style:style style:name="cell" style:family="table-cell">\
            <style:table-cell-properties fo:border="0.02cm solid #7b8a80" fo:padding="0.1cm"/></style:style>\
            </office:automatic-styles><office:body><office:text>""";

    private OpenDocumentText() {}

    static byte[] of(FoundingDocument document, Page page) {
        var out = new ByteArrayOutputStream();
        try (var zip = OpenDocument.begin(out, TYPE)) {
            zip.write(content(document, page).getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static String content(FoundingDocument document, Page page) {
        var text = new StringBuilder(HEAD.formatted(page.lang()))
                .append(heading(1, document.title()))
                .append(paragraph("body", document.lead()))
                .append(paragraph("margin", page.t("founding.document.law")));
        int table = 0;
        for (var part : document.parts()) {
            text.append(heading(2, part.title()));
            for (var section : part.sections()) {
                text.append(heading(3, section.title()));
                for (var block : section.blocks()) text.append(block(block, ++table, page));
            }
        }
        return text.append("</office:text></office:body></office:document-content>")
                .toString();
    }

    private static String block(Block block, int number, Page page) {
        return switch (block) {
            case Sentence it ->
                paragraph("body", it.text())
                        + link(it.margin(), page.absolute(it.url()))
                        + (it.convivial() ? paragraph("margin", page.t("founding.convivial")) : "")
                        + (it.check() ? paragraph("margin", page.t("founding.document.check")) : "")
                        + (it.flag().isEmpty() ? "" : paragraph("margin", it.flag()));
            case Minority it -> paragraph("aside", it.text());
            case Open it ->
                paragraph("aside", (it.text() + " " + it.why()).strip()) + link(it.margin(), page.absolute(it.url()));
            case ToWrite it -> paragraph("margin", it.text());
            case Lines it -> table(it, number);
        };
    }

    private static String heading(int level, String text) {
        return "<text:h text:style-name=\"h" + level + "\" text:outline-level=\"" + level + "\">" + words(text)
                + "</text:h>";
    }

    private static String paragraph(String style, String text) {
        return "<text:p text:style-name=\"" + style + "\">" + words(text) + "</text:p>";
    }

    private static String link(String text, String url) {
        return "<text:p text:style-name=\"margin\"><text:a xlink:type=\"simple\" xlink:href=\""
                + OpenDocument.escaped(url) + "\">" + words(text) + "</text:a></text:p>";
    }

    private static String table(Lines it, int number) {
        return (it.title().isEmpty() ? "" : paragraph("head", it.title())) + "<table:table table:name=\"T" + number
                + "\"><table:table-column table:number-columns-repeated=\""
                + it.headings().size()
                + "\"/><table:table-header-rows>" + row(it.headings(), "head") + "</table:table-header-rows>"
                + it.rows().stream().map(one -> row(one, "body")).collect(Collectors.joining())
                + (it.rows().isEmpty()
                        ? row(it.headings().stream().map(heading -> "—").toList(), "body")
                        : "")
                + "</table:table>" + paragraph("body", "");
    }

    private static String row(List<String> cells, String style) {
        return cells.stream()
                .map(it -> "<table:table-cell table:style-name=\"cell\" office:value-type=\"string\">"
                        + paragraph(style, it) + "</table:table-cell>")
                .collect(Collectors.joining("", "<table:table-row table:style-name=\"row\">", "</table:table-row>"));
    }

    private static String words(String text) {
        return OpenDocument.escaped(text).replace("\n", "<text:line-break/>");
    }
}

package org.fabcom.web.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A list as a workbook of one sheet (OpenDocument 1.3, ISO/IEC 26300), written as it comes; no cell is a formula. */
final class Ods implements Consumer<List<String>> {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """.formatted(TYPE);
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">\
            <office:automatic-styles><number:date-style style:name="iso"><number:year number:style="long"/>\
            <number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text>\
            <number:day number:style="long"/></number:date-style>\
            <style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/></office:automatic-styles>\
            <office:body><office:spreadsheet><table:table table:name="%s">""";
    private static final String TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>";

    private final ZipOutputStream zip;
    private final Writer text;
    private final List<Column.Kind> kinds;

    Ods(String name, List<String> headings, List<Column.Kind> kinds, OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.kinds = kinds;
        kind(zip);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        text.append(HEAD.formatted(escaped(name)));
        row(headings, List.of());
    }

    @Override
    public void accept(List<String> cells) {
        try {
            row(cells, kinds);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What it is written to stays open. */
    void finish() throws IOException {
        text.append(TAIL).flush();
        zip.finish();
    }

    /** The first file, not packed, so that anybody sees at once what this is. */
    private static void kind(ZipOutputStream zip) throws IOException {
        var bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private void row(List<String> cells, List<Column.Kind> types) throws IOException {
        text.append("<table:table-row>");
        for (int i = 0; i < cells.size(); i++)
            text.append(cell(cells.get(i), types.isEmpty() ? Column.Kind.TEXT : types.get(i)));
        text.append("</table:table-row>");
    }

    private static String cell(String cell, Column.Kind kind) {
        if (cell.isEmpty()) return "<table:table-cell/>";
        var said = switch (kind) {
            case NUMBER -> "float\" office:value=\"" + cell;
            case DAY -> "date\" table:style-name=\"day\" office:date-value=\"" + cell;
            case TEXT, TIME, CHOICE, MANY -> "string";
        };
        var lines = "<text:p>" + escaped(cell).replace("\n", "</text:p><text:p>") + "</text:p>";
        return "<table:table-cell office:value-type=\"" + said + "\">" + lines + "</table:table-cell>";
    }

    /** As XML may hold it: what it knows no way of writing is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\n\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}

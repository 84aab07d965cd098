package org.fabcom.web.list;

import module java.base;

/** A workbook (OpenDocument 1.3, ISO/IEC 26300), written sheet by sheet and row by row as it comes; no cell is a formula. */
public final class Ods {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
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
            <style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>\
            <number:date-style style:name="isotime"><number:year number:style="long"/><number:text>-</number:text>\
            <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
            <number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
            <number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style>\
            <style:style style:name="moment" style:family="table-cell" style:data-style-name="isotime"/></office:automatic-styles>\
            <office:body><office:spreadsheet>""";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final String TAIL = "</office:spreadsheet></office:body></office:document-content>";

    private final ZipOutputStream zip;
    private final Writer text;
    private boolean open;

    public Ods(OutputStream out) throws IOException {
        this.zip = OpenDocument.begin(out, TYPE);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.append(HEAD);
    }

    /** The next sheet, with its headings. */
    public Ods sheet(String name, List<String> headings) throws IOException {
        close();
        text.append("<table:table table:name=\"" + OpenDocument.escaped(name) + "\">");
        open = true;
        row(headings);
        return this;
    }

    /** Numbers and days are such, all else is text. */
    public void row(List<?> cells) throws IOException {
        text.append("<table:table-row>");
        for (var it : cells) text.append(cell(it));
        text.append("</table:table-row>");
    }

    private void close() throws IOException {
        if (open) text.append("</table:table>");
    }

    /** What it is written to stays open. */
    public void finish() throws IOException {
        close();
        text.append(TAIL).flush();
        zip.finish();
    }

    private static String cell(Object cell) {
        var words =
                cell instanceof LocalDateTime moment ? SECONDS.format(moment).replace('T', ' ') : cell.toString();
        if (words.isEmpty()) return "<table:table-cell/>";
        var said = switch (cell) {
            case Number number -> "float\" office:value=\"" + number;
            case LocalDateTime moment ->
                "date\" table:style-name=\"moment\" office:date-value=\"" + SECONDS.format(moment);
            case LocalDate day -> "date\" table:style-name=\"day\" office:date-value=\"" + day;
            default -> "string";
        };
        var lines = "<text:p>" + OpenDocument.escaped(words).replace("\n", "</text:p><text:p>") + "</text:p>";
        return "<table:table-cell office:value-type=\"" + said + "\">" + lines + "</table:table-cell>";
    }
}

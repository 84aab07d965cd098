package org.fabcom.web.list;

import module java.base;
import org.fabcom.kernel.Plain;

/** What every OpenDocument package (ISO/IEC 26300) begins with, and how XML holds a text. */
public final class OpenDocument {

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """;

    private OpenDocument() {}

    /** Open where {@code content.xml} is written. */
    public static ZipOutputStream begin(OutputStream out, String type) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        kind(zip, type);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.formatted(type).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        return zip;
    }

    /** The first file, not packed, so that anybody sees at once what this is. */
    private static void kind(ZipOutputStream zip, String type) throws IOException {
        var bytes = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    /** As XML may hold it: what it knows no way of writing is left out. */
    public static String escaped(String text) {
        return Plain.xml(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

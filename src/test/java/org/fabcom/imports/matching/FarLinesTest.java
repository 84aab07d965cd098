package org.fabcom.imports.matching;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file of a few hundred bytes whose second row claims to be line two billions: no table of two billion empty lines is written. */
class FarLinesTest {

    private static final String ROW =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell></table:table-row>";

    private static byte[] book() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var type = new ZipEntry("mimetype");
            var words = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            var sum = new java.util.zip.CRC32();
            sum.update(words);
            type.setMethod(ZipEntry.STORED);
            type.setSize(words.length);
            type.setCrc(sum.getValue());
            zip.putNextEntry(type);
            zip.write(words);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("""
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table>
                    """
                            + ROW.formatted("Nom")
                            + "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell/></table:table-row>"
                            + ROW.formatted("Zoé")
                            + "</table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    @Timeout(10)
    void are_refused() throws IOException {
        var fields = List.of(MatchField.of("nom", "").must());
        var sent = Matched.guessed(ImportSource.of("gens.ods", book()), "people", fields);
        assertThatThrownBy(() -> Matched.of(sent))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        it -> org.assertj.core.api.Assertions.assertThat(
                                        it.sentence().key())
                                .isEqualTo("imports.said.rows.many"));
    }
}

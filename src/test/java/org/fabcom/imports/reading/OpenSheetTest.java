package org.fabcom.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workbooks in OpenDocument, as others write them and as somebody hostile would. */
class OpenSheetTest {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String HEAD =
            "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                    + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                    + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>";
    private static final String TAIL = "</office:spreadsheet></office:body></office:document-content>";

    private static List<List<String>> rows(byte[] book) throws Exception {
        var all = new ArrayList<List<String>>();
        var table = AnyTable.open(new ImportSource.Entry("lieux.ods", book));
        all.add(List.copyOf(table.headings()));
        table.each(it -> all.add(table.headings().stream().map(it::cell).toList()));
        return all;
    }

    private static byte[] book(String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var type = new ZipEntry("mimetype");
            var sum = new CRC32();
            sum.update(TYPE.getBytes(UTF_8));
            type.setMethod(ZipEntry.STORED);
            type.setSize(TYPE.length());
            type.setCrc(sum.getValue());
            zip.putNextEntry(type);
            zip.write(TYPE.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void what_another_program_wrote_is_read() throws Exception {
        var sheet = new Sheet("Lieux", 3, 3);
        sheet.getRange(0, 0, 1, 3).setValues("Nom", "Ville", "Places");
        sheet.getRange(1, 0, 1, 3).setValues("Le Phare", "Grenoble", 12.0);
        sheet.getRange(2, 0, 1, 3).setValues("L’Île", "Angers", 2.5);
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        var out = new ByteArrayOutputStream();
        book.save(out);
        assertThat(rows(out.toByteArray()))
                .containsExactly(
                        List.of("Nom", "Ville", "Places"),
                        List.of("Le Phare", "Grenoble", "12"),
                        List.of("L’Île", "Angers", "2.5"));
        assertThat(ImportSource.of("lieux.ods", out.toByteArray()).entries())
                .as("it is a file, and no archive of files")
                .hasSize(1);
    }

    @Test
    @Timeout(20)
    void rows_and_cells_that_repeat_a_million_times_have_an_end() throws IOException {
        var cell = "<table:table-cell table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell>";
        var bomb = book(HEAD + "<table:table><table:table-row table:number-rows-repeated='1048576'>" + cell
                + "</table:table-row></table:table>" + TAIL);
        assertThatThrownBy(() -> rows(bomb)).isInstanceOfAny(UnreadableSource.class, BrokenFile.class);
    }

    @Test
    @Timeout(20)
    void what_unfolds_to_hundreds_of_times_its_size_is_refused() throws IOException {
        var bomb = book(HEAD + "<table:table><table:table-row><table:table-cell><text:p>" + " ".repeat(30_000_000)
                + "</text:p></table:table-cell></table:table-row></table:table>" + TAIL);
        assertThatThrownBy(() -> rows(bomb))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        it -> assertThat(it.sentence().in(Locale.FRENCH, new Messages()))
                                .contains("trop gros"));
    }

    @Test
    void nothing_outside_is_opened_and_what_is_cut_is_refused() throws IOException {
        var outside = book("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + HEAD
                + "<table:table><table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell>"
                + "</table:table-row></table:table>" + TAIL);
        assertThatThrownBy(() -> rows(outside)).isInstanceOf(UnreadableSource.class);
        assertThatThrownBy(() -> rows(book(HEAD + "<table:table><table:table-row>")))
                .isInstanceOf(UnreadableSource.class);
    }

    private static String sheet(String... cells) {
        var row = new StringBuilder("<table:table><table:table-row>");
        for (var it : cells) row.append("<table:table-cell><text:p>").append(it).append("</text:p></table:table-cell>");
        return row + "</table:table-row></table:table>";
    }

    /** All sheets are one text: a way through it for each sheet and each kind took ten seconds for a year of months. */
    @Test
    void the_sheets_are_gone_through_once_for_all_kinds_that_ask_and_once_for_the_table() throws Exception {
        var months = new StringBuilder(HEAD);
        for (int i = 0; i < 1_200; i++)
            months.append(sheet("mois", UUID.randomUUID().toString()));
        var book = book(months + sheet("Jour", "Poids") + sheet("Jour", "Prix") + TAIL);
        var times = new AtomicInteger();
        var content = Content.of(book.length, () -> new FilterInputStream(new ByteArrayInputStream(book)) {
            private int read;

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                read += n;
                return n;
            }

            @Override
            public void close() {
                if (read > book.length / 2) times.incrementAndGet();
                read = 0;
            }
        });
        var source = ImportSource.of("mois.ods", content);
        var kinds = Stream.of("Poids", "Prix", "Heures")
                .map(it -> SheetTable.sought(List.of("Jour", it)))
                .toList();
        assertThat(kinds).extracting(it -> SheetTable.has(source, it)).containsExactly(true, true, false);
        assertThat(AnyTable.headings(source.entries().getFirst())).contains("mois");
        assertThat(times).as("once more to know it again").hasValue(3);
    }

    @Test
    void what_is_cut_behind_its_table_is_none_that_a_kind_knows() throws IOException {
        var cut = ImportSource.of("jours.ods", book(HEAD + sheet("Jour", "Poids") + "<table:table><table:table-row>"));
        assertThat(SheetTable.has(cut, List.of("Jour", "Poids"))).isFalse();
    }

    /** Of 654 bytes ten million rows were gone through; what a row is told to be is what it costs. */
    @Test
    void a_row_that_is_repeated_counts_as_often() throws Exception {
        var row = "<table:table-cell><text:p>" + "x".repeat(90_000) + "</text:p></table:table-cell></table:table-row>";
        var book = book(HEAD + "<table:table><table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell>"
                + "</table:table-row><table:table-row table:number-rows-repeated='150000'>" + row + "</table:table>"
                + TAIL);
        assertThatThrownBy(() -> rows(book))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("imports.said.book.large"));
    }
}

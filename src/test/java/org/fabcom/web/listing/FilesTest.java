package org.fabcom.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.github.miachm.sods.SpreadSheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the house as files: the same rows in each of them. */
@FabComTest
@WithDemonstration
record FilesTest(Web web, Neighbours neighbours) {

    private WebVisitor staff() {
        return neighbours.signedIn(neighbours.person(
                "Lucie", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR, InstanceRole.MEDIATOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration/journal",
                "/administration/historique",
                "/structures",
                "/qui-fait-quoi",
                "/actes",
                "/lieux",
                "/place"
            })
    void every_format_holds_the_same_rows(String path) throws IOException {
        var me = staff();
        var asked = path.equals("/actes") ? "?qui=equipe" : "";
        var table = csv(me.get(path + ".csv" + asked).body());
        assertThat(table.size()).as("rows of " + path).isGreaterThan(1);
        var clocks = clocks(table);
        assertThat(xlsx(me.get(path + ".xlsx" + asked).bytes())).isEqualTo(clocks);
        assertThat(ods(me.get(path + ".ods" + asked).bytes())).isEqualTo(clocks);
        var data = new JsonMapper().readTree(me.get(path + ".json" + asked).body());
        if (!path.equals("/qui-fait-quoi")) {
            assertThat(data.get("total").intValue()).isEqualTo(table.size() - 1);
            assertThat(data.get("items").size()).isEqualTo(table.size() - 1);
        }
        assertThat(me.get(path + ".exe").status()).isEqualTo(404);
    }

    @Test
    void the_page_leads_to_its_files_with_what_is_asked() {
        var visitor = web.visitor();
        var service = visitor.get("/lieux")
                .page()
                .select("input[name=service]")
                .first()
                .attr("value");
        var links = visitor.get("/lieux?page=1&service=" + service).page().select(".pages .files a");
        assertThat(links.eachText())
                .containsExactly("Tableau (CSV)", "Classeur (XLSX)", "Classeur (ODS)", "Données (JSON)");
        assertThat(links.eachAttr("href")).allSatisfy(it -> {
            assertThat(it).endsWith("?service=" + service + "&lang=fr");
            assertThat(visitor.get(it).status()).isEqualTo(200);
        });
    }

    /** Workbooks say moments as the clocks here showed them, to the second. */
    private static List<List<String>> clocks(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(it -> it.matches("[0-9-]{10}T[0-9:.]+Z") ? SECONDS.format(Instant.parse(it)) : it)
                        .toList())
                .toList();
    }

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Days.ZONE);

    /** Cells without what keeps them from being formulas. */
    private static List<List<String>> csv(String text) throws IOException {
        var comma = text.lines().findFirst().orElse("").contains("\",\"");
        var format = CSVFormat.EXCEL.builder().setDelimiter(comma ? ',' : ';').get();
        var rows = new ArrayList<List<String>>();
        for (CSVRecord it : format.parse(new java.io.StringReader(text.replace("\ufeff", ""))))
            rows.add(it.stream()
                    .map(cell -> cell.replaceFirst("^'(?=[=+@-])", ""))
                    .toList());
        return rows;
    }

    private static List<List<String>> xlsx(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                var all = book.getFirstSheet().openStream()) {
            all.forEach(row -> {
                var cells = new ArrayList<String>();
                for (int i = 0; i < width(rows, row.getCellCount()); i++)
                    cells.add(row.getOptionalCell(i).map(FilesTest::shown).orElse(""));
                rows.add(cells);
            });
        }
        return rows;
    }

    private static String shown(Cell cell) {
        return switch (String.valueOf(cell.getDataFormatString())) {
            case "yyyy-mm-dd" -> cell.asDate().toLocalDate().toString();
            case "yyyy-mm-dd hh:mm:ss" ->
                SECONDS.format(cell.asDate().plus(500, ChronoUnit.MILLIS).atZone(Days.ZONE));
            default -> cell.getText();
        };
    }

    private static List<List<String>> ods(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var row : new SpreadSheet(new ByteArrayInputStream(bytes))
                .getSheet(0)
                .getDataRange()
                .getValues()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < width(rows, row.length); i++) {
                var it = i < row.length ? row[i] : null;
                cells.add(
                        switch (it) {
                            case null -> "";
                            case Double n -> String.valueOf(n.longValue());
                            case LocalDateTime moment -> SECONDS.format(moment.atZone(Days.ZONE));
                            default -> it.toString();
                        });
            }
            rows.add(cells);
        }
        return rows;
    }

    /** As wide as its heading. */
    private static int width(List<List<String>> rows, int first) {
        return rows.isEmpty() ? first : rows.getFirst().size();
    }
}

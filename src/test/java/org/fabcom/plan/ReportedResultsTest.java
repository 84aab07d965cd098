package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A funder reads a column by its heading: tools left are times and organisations, goals are planned and done, none is « actes ». */
@FabComTest
@WithCatalogue
class ReportedResultsTest {

    private final Accompanied accompanied;
    private final WebVisitor sabine;

    ReportedResultsTest(ApplicationContext context, Neighbours neighbours) {
        this.accompanied = new Accompanied(context);
        this.sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
    }

    @Test
    void columns_of_the_workbook_are_called_what_they_hold() throws IOException {
        var day = LocalDate.now();
        var garden = accompanied.garden().accepted();
        garden.drive(Stage.READ_ONLY, day);
        garden.take(
                Garden.DRIVE,
                new Step.KeepArchive(new Archive(day, "Disque", "Lucie", null)),
                new Step.SaySpent(new Item.Spent(600, 0)));
        var tag = "Clic " + garden.file.id().value();
        sabine.post("/actes/etiquettes/nouvelle", "nom", tag, "heures", "40", "actes", "50");
        var report = sabine.post("/rapports", "annee", "" + day.getYear()).location();
        var sheets = sheets(sabine.get(report + "/rapport.ods").bytes());
        assertThat(sheets.values()).allSatisfy(it -> assertThat(it).isNotEmpty());
        assertThat(sheets.get("Outils quittés")).containsExactly("tableau", "ligne", "fois", "structures");
        assertThat(sheets.values()).as("goals").contains(List.of("tableau", "ligne", "objectif", "fait"));
    }

    /** A tool of the catalogue by its name, all others together: behind each figure as many lines as it says. */
    @Test
    void tools_left_open_to_the_lines_of_plans_behind_them() {
        var day = LocalDate.now();
        var garden = accompanied.garden().accepted();
        garden.drive(Stage.READ_ONLY, day);
        garden.take(
                Garden.DRIVE,
                new Step.KeepArchive(new Archive(day, "Disque", "Lucie", null)),
                new Step.SaySpent(new Item.Spent(600, 0)));
        var report =
                sabine.get(sabine.post("/rapports", "annee", "" + day.getYear()).location());
        var opened = new LinkedHashMap<String, String>();
        for (var line : report.page().select("main table:has(caption) tbody tr"))
            if (line.selectFirst("th a[href*=resultats]") != null) {
                var link = line.selectFirst("th a").attr("href");
                var times = line.selectFirst("td").text().replaceAll("\\D.*", "");
                var rows = sabine.get(link);
                assertThat(rows.status()).as(link).isEqualTo(200);
                assertThat(rows.page().select("main .rows li")).as(link).hasSize(Integer.parseInt(times));
                opened.put(link.replaceAll(".*quoi=([a-z]+).*", "$1"), link);
            }
        assertThat(opened).containsKeys("left", "adopted", "items");
    }

    /** The first row of each sheet, by its name. */
    private static Map<String, List<String>> sheets(byte[] ods) throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                if (!it.getName().equals("content.xml")) continue;
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                for (var table : Jsoup.parse(text, "", Parser.xmlParser()).select("table|table"))
                    found.put(
                            table.attr("table:name"),
                            table.selectFirst("table|table-row").select("table|table-cell").stream()
                                    .map(Element::text)
                                    .filter(cell -> !cell.isEmpty())
                                    .toList());
            }
        }
        return found;
    }
}

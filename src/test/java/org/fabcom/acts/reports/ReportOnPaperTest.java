package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a funder holds in their hands: no words for the house, no heading left behind, themes as many acts name them. */
@FabComTest
class ReportOnPaperTest {

    private final Neighbours neighbours;
    private final LastYear lastYear;
    private WebVisitor sabine;
    private String url = "";

    ReportOnPaperTest(Neighbours neighbours, Acts acts) {
        this.neighbours = neighbours;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_year_of_many_organisations() {
        LastYear.cleared();
        var lucie = neighbours.person("Lucie Perrin");
        var helped = new ArrayList<Organisation>();
        for (int i = 1; i <= 19; i++) helped.add(neighbours.association("Structure numéro " + i, lucie));
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lastYear.noted(yann, helped);
        helped.forEach(it -> lastYear.one(yann, it, 3));
        sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        url = sabine.get("/rapports")
                .form("Préparer le rapport " + LastYear.YEAR)
                .submit()
                .location();
    }

    private List<String> pages() throws IOException {
        var pages = new ArrayList<String>();
        try (var paper = Loader.loadPDF(sabine.get(url + "/rapport.pdf").bytes())) {
            for (int i = 1; i <= paper.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(paper));
            }
        }
        return pages;
    }

    @Test
    void no_word_of_it_is_for_the_house() throws IOException {
        var text = String.join("\n", pages()).replaceAll("[\\s\u00a0\u202f]+", " ");
        assertThat(text).doesNotContain("tableur", "Ancien outil", "Étiquettes");
    }

    @Test
    void tables_are_whole_on_paper_and_on_the_screen() throws IOException {
        var text = String.join("\n", pages()).replaceAll("[\\s\u00a0\u202f]+", " ");
        var shown = sabine.get(url);
        for (int i = 1; i <= 19; i++) assertThat(text).contains("Structure numéro " + i + " ");
        assertThat(shown.page().select("table:has(caption:contains(Par structure aidée)) tbody tr"))
                .hasSize(19);
        assertThat(text + shown.text()).doesNotContain("premières sur");
    }

    /** What is printed stands as high as the margins let it, but where the next heading needs more than is left. */
    @Test
    void no_page_but_the_last_is_blank_for_a_third() throws IOException {
        try (var paper = Loader.loadPDF(sabine.get(url + "/rapport.pdf").bytes())) {
            for (int i = 0; i < paper.getNumberOfPages() - 1; i++) {
                var lowest = new float[1];
                var stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String words, List<TextPosition> places) {
                        if (!words.matches("[0-9 /]+"))
                            lowest[0] = Math.max(lowest[0], places.getFirst().getYDirAdj());
                    }
                };
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                stripper.getText(paper);
                assertThat(lowest[0] / paper.getPage(i).getMediaBox().getHeight())
                        .as("page " + (i + 1))
                        .isGreaterThan(0.75f);
            }
        }
    }

    /** A table that goes on says on the next page what its columns are. */
    @Test
    void a_long_table_bears_its_header_on_each_page() throws IOException {
        var yann = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR);
        for (int i = 20; i <= 80; i++)
            lastYear.one(yann, neighbours.association("Structure numéro " + i, neighbours.person("Lucie")), 3);
        int headed = 0;
        for (var page : pages())
            if (page.contains("Structure numéro")) {
                headed++;
                assertThat(page.replaceAll("(?s)Structure numéro.*", "")).contains("Temps et actes");
            }
        assertThat(headed).isGreaterThan(1);
    }

    @Test
    void no_heading_stands_alone_at_the_foot_of_a_page() throws IOException {
        var headings = sabine.get(url).page().select("h2, h3, th, thead tr").eachText();
        var pages = pages();
        assertThat(pages.size()).isGreaterThan(1);
        for (var page : pages) {
            var lines = page.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.matches("[0-9]+ / [0-9]+"))
                    .toList();
            assertThat(headings).doesNotContain(lines.getLast());
        }
    }

    @Test
    void themes_stand_in_the_order_of_their_acts() {
        var themes = sabine.get(url).page().select("table:has(caption:contains(Actes par thème)) tbody tr");
        var acts = themes.stream()
                .map(it -> it.text().replaceAll(".*?([0-9]+) actes?.*", "$1"))
                .map(Integer::valueOf)
                .toList();
        assertThat(acts).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
    }
}

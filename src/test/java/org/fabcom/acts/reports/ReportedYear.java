package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;

/** A year of acts and its report. */
abstract class ReportedYear {

    static final Pattern ACTS = Pattern.compile("([0-9]+) actes?");
    static final int YEAR = LastYear.YEAR;

    final Neighbours neighbours;
    final Sql db;
    final LastYear lastYear;
    TeamYear team;
    WebVisitor sabine;

    ReportedYear(Neighbours neighbours, Sql db, Acts acts) {
        this.neighbours = neighbours;
        this.db = db;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_year_of_acts() {
        team = TeamYear.noted(neighbours, lastYear);
        sabine = team.sabine();
    }

    static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** Follows the link; says what the register counts. */
    static String register(WebVisitor reader, Element link) {
        var rows = reader.get(link.attr("href"));
        assertThat(rows.status()).as(link.attr("href")).isEqualTo(200);
        return plain(rows.text());
    }

    static List<Element> lines(WebAnswer report) {
        return report.page().select("main table:has(caption) tbody tr");
    }

    /** Each line of acts: as many in the register as in the report; of people: as many answers. */
    static int opened(WebVisitor reader, WebAnswer report) {
        int opened = 0;
        for (var line : lines(report)) {
            var link = line.selectFirst("th a");
            assertThat(link).as(line.text()).isNotNull();
            var words = plain(line.selectFirst("td").text());
            var register = register(reader, link);
            var acts = ACTS.matcher(words);
            if (acts.find()) assertThat(register).as(link.attr("href")).contains(acts.group() + " · ");
            else if (words.matches("[0-9]+"))
                assertThat(register).as(link.attr("href")).contains(plain(link.text()) + " : " + words);
            opened++;
        }
        return opened;
    }

    static List<String> months(WebAnswer report) {
        return report.page()
                .select("table:has(caption:contains(Par mois)) tbody tr")
                .eachText();
    }

    static String text(byte[] pdf) throws Exception {
        var pages = new ArrayList<String>();
        try (var paper = Loader.loadPDF(pdf)) {
            pages.add(new PDFTextStripper().getText(paper));
        }
        return plain(String.join("\n", pages));
    }
}

package org.fabcom.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What is shown first rests on somebody near the matter, and is not older than one believes. */
@FabComTest
@WithCatalogue
record ShownFactsTest(Web web, Sheets sheets, Facts facts, MovedClock clock) {

    private static final LocalDate READ = LocalDate.of(2026, 11, 20);

    /** From this day on the pages behind the thirty tools were opened once more (docs/facts-2026-11.md). */
    private static final LocalDate AGAIN = LocalDate.of(2026, 11, 29);

    /** What a finding of the result, its week card or its three measures may rest on. */
    private static final Set<String> FINDINGS = Set.of("limit", "price", "fee", "tip", "inactivity", "closed");

    @AfterEach
    void now() {
        clock.back();
    }

    private static List<String> usual() throws IOException {
        return List.of(new ClassPathResource("catalogue/usual.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip()
                .split("\\s+"));
    }

    /** Done 2 of issue 16: a drawer shows a first fact of a better source, or says that it waits for one. */
    @Test
    void no_fact_of_the_thirty_most_used_tools_is_shown_first_on_the_word_of_another_source() throws IOException {
        assertThat(usual()).hasSize(30).doesNotHaveDuplicates();
        var wrong = new ArrayList<String>();
        int shown = 0;
        for (var slug : usual()) {
            var page = web.visitor().get("/catalogue/" + slug);
            assertThat(page.status()).as(slug).isEqualTo(200);
            for (var drawer : page.page().select("details.drawer:has(.fact)")) {
                if (drawer.select("summary").text().contains("à confirmer")) continue;
                var said = drawer.select("summary b").text();
                if (said.equals("Changements décidés sans vous")) continue;
                shown++;
                if (weak(drawer)) wrong.add(slug + ": " + said);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).as("facts shown first").isGreaterThan(150);
    }

    private static boolean weak(Element drawer) {
        var inside = drawer.select(".inside").text();
        int next = inside.indexOf("Source", inside.indexOf("Source") + 1);
        var first = next < 0 ? inside : inside.substring(0, next);
        return first.contains("autre source") || first.contains("non vérifié");
    }

    /**
     * Whatever is told of the thirty tools as established rests on a page that could be opened again, in the drawers too;
     * what could not waits there, told as such.
     */
    @Test
    void nothing_told_as_established_of_the_thirty_tools_rests_on_a_page_that_was_not_opened_again()
            throws IOException {
        var wrong = new ArrayList<String>();
        var figures = new StringBuilder("outil\tfait\trang\tpage du\tlu le\tpage\n");
        int established = 0;
        int heading = 0;
        for (var slug : usual()) {
            var id = sheets.find(slug).orElseThrow().id();
            for (var fact : facts.headlines(List.of(id)).getOrDefault(id, List.of())) {
                if (fact.source().url().contains(".example/")) continue;
                figures.append(String.join(
                        "\t",
                        slug,
                        fact.about(),
                        fact.source().rank().code(),
                        String.valueOf(fact.asOf()),
                        fact.readOn().toString(),
                        fact.source().url()));
                figures.append('\n');
                established++;
                if (FINDINGS.contains(fact.about())) heading++;
                if (fact.readOn().isBefore(AGAIN) || fact.source().rank() == Fact.Rank.OTHER)
                    wrong.add(slug + ": " + fact.about() + ", " + fact.source().url());
            }
        }
        Files.writeString(Path.of("target/shown-facts.tsv"), figures);
        assertThat(wrong).isEmpty();
        assertThat(established).as("facts told as established").isGreaterThan(190);
        assertThat(heading).as("facts that may head a result").isGreaterThan(30);
    }

    /** As a reader finds it: each fact of a sheet says the day on which it was opened again, or that it waits. */
    @Test
    void each_fact_in_a_drawer_says_that_it_was_opened_again_or_that_it_waits() throws IOException {
        var wrong = new ArrayList<String>();
        int told = 0;
        for (var slug : usual())
            for (var fact :
                    web.visitor().get("/catalogue/" + slug).page().select("details.drawer .fact:not(:has(.fact))")) {
                if (fact.select("a[href*=.example/]").size() > 0) continue;
                told++;
                var said = said(fact);
                boolean waits = said.contains("autre source") || said.contains("non vérifié");
                if (!waits && !said.matches(".*lu le (29|30)\\D.*")) wrong.add(slug + ": " + fact.text());
            }
        assertThat(wrong).isEmpty();
        assertThat(told).isGreaterThan(290);
    }

    /** A fact and the lines beneath it, up to the next one. */
    private static String said(Element fact) {
        var text = new StringBuilder(fact.text());
        for (var it = fact.nextElementSibling(); it != null && !it.hasClass("fact"); it = it.nextElementSibling())
            text.append(' ').append(it.text());
        return text.toString();
    }

    /** The last thing told of a story is its end: the clause of WeTransfer was taken back before it held. */
    @Test
    void the_changes_that_the_home_tells_rest_on_pages_opened_again_and_tell_the_last_word() throws IOException {
        var last = new ArrayList<Fact>();
        for (var slug : usual()) {
            var id = sheets.find(slug).orElseThrow().id();
            facts.headlines(List.of(id)).getOrDefault(id, List.of()).stream()
                    .filter(it -> it.about().equals("change"))
                    .filter(it -> !it.source().url().contains("example"))
                    .findFirst()
                    .ifPresent(last::add);
        }
        last.sort(Comparator.comparing(Fact::happenedOn).reversed());
        assertThat(last.subList(0, 3))
                .allSatisfy(it -> assertThat(it.readOn()).as(it.text()).isAfterOrEqualTo(AGAIN));
        assertThat(last.stream().map(Fact::text))
                .anyMatch(it -> it.startsWith("WeTransfer retire, avant qu’elle ne vaille, la clause"))
                .noneMatch(it -> it.startsWith("De nouvelles conditions, prévues pour le 8 août"));
    }

    @Test
    void the_home_tells_no_change_that_is_unverified_or_rests_on_another_source() {
        var slack = sheets.find("slack").orElseThrow().id();
        add(slack, "change", "Rumeur : tout devient payant.", LocalDate.of(2026, 11, 1), Fact.Rank.OTHER, true);
        add(slack, "change", "Annonce non vérifiée.", LocalDate.of(2026, 11, 2), Fact.Rank.PRESS, false);
        assertThat(web.visitor().get("/").text())
                .doesNotContain("Rumeur : tout devient payant.")
                .doesNotContain("Annonce non vérifiée.");
        add(slack, "change", "Annonce lue dans la presse.", LocalDate.of(2026, 11, 3), Fact.Rank.PRESS, true);
        assertThat(web.visitor().get("/").text()).contains("Annonce lue dans la presse.");
        var sheet = web.visitor().get("/catalogue/slack").text();
        assertThat(sheet)
                .contains("Rumeur : tout devient payant.", "Annonce non vérifiée.", "autre source", "non vérifié");
    }

    @Test
    void a_date_is_told_as_exactly_as_it_is_known_and_no_more() {
        var zoom = sheets.find("zoom").orElseThrow().id();
        facts.add(
                new Fact(
                        Ids.next(),
                        zoom,
                        "change",
                        "Un changement du printemps.",
                        Map.of(),
                        LocalDate.of(2026, 10, 1),
                        new Fact.Source("https://zoom.example/a", "Page d’essai", Fact.Rank.PUBLISHER),
                        READ,
                        LocalDate.of(2025, 1, 1),
                        true,
                        "essai",
                        Precision.MONTH,
                        Precision.YEAR),
                "editor");
        var page = web.visitor().get("/catalogue/zoom").text();
        assertThat(page)
                .contains("octobre 2026 : Un changement du printemps.", "date de la page : 2025", "dit par l’éditeur")
                .doesNotContain("1er octobre 2026");
        assertThat(web.visitor()
                        .get("/")
                        .page()
                        .select("time[datetime=2026-10]")
                        .text())
                .isEqualTo("octobre 2026");
    }

    /** A3: older than twelve months is shown as such, by a clock that runs ahead. */
    @Test
    void a_fact_read_more_than_twelve_months_ago_is_shown_as_to_be_read_again() {
        assertThat(web.visitor().get("/catalogue/trello").text()).doesNotContain("relevé il y a plus de 12 mois");
        clock.forward(Duration.ofDays(400));
        var page = web.visitor().get("/catalogue/trello");
        assertThat(page.text()).contains("à relire, relevé il y a plus de 12 mois");
        assertThat(page.page().select(".fact")).isNotEmpty().allMatch(it -> it.hasClass("stale"));
    }

    private void add(SheetId sheet, String about, String text, LocalDate on, Fact.Rank rank, boolean verified) {
        var source = new Fact.Source("https://essai.example/" + Ids.next(), "Page d’essai", rank);
        facts.add(
                new Fact(Ids.next(), sheet, about, text, Map.of(), on, source, READ, null, verified, "essai"),
                "editor");
    }
}

package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Pages that gather what many rooms say ask the base each thing once: in the invented territory, by those who live in it. */
@FabComTest
@WithDemonstration
record PageStatementsTest(Web web, Caches caches) {

    private WebVisitor as(String who) {
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who).follow();
        return visitor;
    }

    private static long least(WebVisitor who, String path) {
        who.get(path);
        return Statements.least(() -> who.get(path));
    }

    /**
     * In the best of some times: what listeners of earlier commands still ask meanwhile does not count, nor does the one statement
     * that only tells whether there is anything.
     */
    private static void once(WebVisitor who, String path, List<String> what) {
        assertThat(who.get(path).status()).isEqualTo(200);
        var heard = IntStream.range(0, 8)
                .mapToObj(it -> Statements.said(() -> who.get(path)))
                .toList();
        assertThat(heard)
                .as(path + " tells once whether there is anything")
                .anyMatch(all -> all.stream().filter(PageStatementsTest::tells).count() <= 1);
        for (var it : what)
            assertThat(heard)
                    .as(path + " asks once: " + it)
                    .anyMatch(all -> all.stream()
                                    .filter(sql -> !tells(sql) && sql.contains(it))
                                    .count()
                            <= 1);
    }

    private static boolean tells(String sql) {
        return sql.startsWith("select current_database()");
    }

    /** Circles, seats, currencies and cells of the square were asked two to four times. */
    @Test
    void the_home_asks_nothing_twice() {
        for (var who : List.of("yann", "martine", "odile", "sabine", "theo"))
            once(
                    as(who),
                    "/",
                    List.of(
                            "circles.group_seat s join circles.groups r",
                            "from people.seat s",
                            "from circles.group_member",
                            "from market.cell",
                            "from ledger.currency c order by",
                            "from ledger.payment_request where payer",
                            "from membership.member m where m.id in",
                            "from governance.body b",
                            "flows.duty d join",
                            "agenda.date_facet f"));
    }

    /** Each story was read by a statement of its own. */
    @Test
    void the_home_of_a_visitor_reads_its_stories_at_once() {
        caches.clear();
        var heard = Statements.said(() -> web.visitor().get("/"));
        assertThat(heard).filteredOn(it -> it.contains("w.at as withdrawn_at")).hasSize(1);
    }

    /** What each had: fifty-two (twenty-three before traces), twenty-nine, twenty-one; what there is to say differs by the hour. */
    @Test
    void no_page_asks_more_than_its_share() {
        assertThat(least(as("yann"), "/")).isLessThanOrEqualTo(17);
        assertThat(least(as("yann"), "/accompagnement/journee")).isLessThanOrEqualTo(30);
        assertThat(least(web.visitor(), "/recherche?q=trello")).isLessThanOrEqualTo(10);
    }

    /** A coordinator, members with a plan (fifty-one and fifty-two) and one who also votes and stands at a till (sixty-one). */
    @Test
    void nor_does_the_home_of_whoever_coordinates_or_has_a_plan() {
        assertThat(least(as("sabine"), "/")).isLessThanOrEqualTo(10);
        for (var member : List.of("lucie", "martine")) {
            var home = as(member);
            assertThat(home.get("/").page().select("main a[href*=/plan/]"))
                    .as(member)
                    .isNotEmpty();
            assertThat(least(home, "/")).as(member).isLessThanOrEqualTo(21);
        }
        assertThat(least(as("malo"), "/")).isLessThanOrEqualTo(24);
    }

    /** Each of their cases, plans, lines, sites, tills and names was asked alone. */
    @Test
    void the_home_of_a_member_asks_for_all_of_theirs_at_once() {
        for (var who : List.of("lucie", "martine", "karim", "malo"))
            once(
                    as(who),
                    "/",
                    List.of(
                            "from cases.case_file",
                            "from plan.plan p",
                            "plan.plan_begun(i.id)",
                            "from cases.case_date",
                            "from people.party where",
                            "from flows.duty",
                            "from flows.site",
                            "from till.till",
                            "from people.organisation o"));
    }

    /** Organisations and mediators were named by two statements. */
    @Test
    void the_year_of_the_team_asks_for_all_names_at_once() {
        once(as("sabine"), "/actes/bilan?qui=equipe", List.of("from people.party where", "from acts.act_fact_line a"));
    }

    /** While nobody writes: sums of two thousand organisations were added up anew at each look (ADR 0281). */
    @Test
    void the_team_looked_at_again_adds_nothing_up() {
        var sabine = as("sabine");
        for (var path :
                List.of("/actes?qui=equipe", "/actes/bilan?qui=equipe", "/actes/bilan?qui=equipe&forme=individuel"))
            assertThat(IntStream.range(0, 8)
                            .mapToObj(it -> Statements.said(() -> sabine.get(path)))
                            .toList())
                    .as(path)
                    .anyMatch(all -> all.stream().noneMatch(sql -> sql.contains("sum(")));
    }

    /** Other names of a word are tried one after the other; where nothing is found, nothing more is asked. */
    @Test
    void a_word_of_many_names_asks_each_room_once_a_name() {
        assertThat(least(web.visitor(), "/recherche?q=doodle")).isLessThanOrEqualTo(30);
    }

    /** Each card asked the same meetings again, and each of its lines its case and its name. */
    @Test
    void the_day_of_a_mediator_asks_nothing_twice() {
        once(
                as("yann"),
                "/accompagnement/journee",
                List.of(
                        "from people.seat s",
                        "select meeting from acts.act",
                        "from cases.case_file f join people.party_card p"));
    }
}

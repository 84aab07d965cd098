package org.fabcom.acts.totals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Act.Content;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins.Gender;
import org.fabcom.acts.Selection;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** A mediator’s month, 20 accompaniments and 60 acts drawn at random: what the page says equals a recount by
 * hand, and one in SQL from the bare rows. */
@FabComTest
class TotalsTest {

    private static final LocalDate FIRST = InventedMonth.FIRST;
    private static final Selection NO_ONE = Selection.between(null, FIRST, FIRST);

    private final Acts acts;
    private final Totals totals;
    private final Sql db;
    private final InventedMonth invented;
    private final Neighbours neighbours;
    private Person yann;

    TotalsTest(Acts acts, Totals totals, Cases cases, Sql db, Neighbours neighbours) {
        this.acts = acts;
        this.totals = totals;
        this.db = db;
        this.invented = new InventedMonth(acts, cases, neighbours);
        this.neighbours = neighbours;
    }

    @BeforeEach
    void yann() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125})
    void the_month_of_a_mediator_equals_its_recount(long seed) {
        var random = new Random(seed);
        var files = invented.twentyCases();
        var noted = invented.noted(yann.id(), files, random);
        acts.note(
                Ids.next(),
                neighbours.person("Nadia Roux").id(),
                InventedMonth.drawn(random, files)); // somebody else’s
        var gone = noted.keySet().iterator().next();
        acts.withdraw(gone);
        noted.remove(gone);

        var month = Selection.between(yann.id(), FIRST, FIRST.withDayOfMonth(31));
        assertThat(totals.of(month, Totals.ALL).sums()).isEqualTo(recount(noted.values()));
        var themes = new HashMap<String, Long>();
        noted.values().forEach(it -> it.themes().forEach(t -> themes.merge(t.code(), (long) it.minutes(), Long::sum)));
        assertThat(totals.of(month, Totals.ALL).lines().themes().stream()
                        .collect(groupingBy(Totals.Line::key, summingLong(Totals.Line::minutes))))
                .isEqualTo(themes);
        long women = noted.values().stream()
                .mapToLong(it -> it.participants().others().genders().getOrDefault(Gender.WOMAN, 0))
                .sum();
        assertThat(totals.of(month, Totals.ALL).lines().margin("genre").getOrDefault("feminin", 0L))
                .isEqualTo(women);
        assertThat(totals.of(NO_ONE, Totals.ALL).sums().acts()).isLessThanOrEqualTo(noted.size());
        assertThat(recountedInSql()).isEqualTo(totals.of(month, Totals.ALL).sums());
        shown(noted.values());
    }

    /** From the rows alone, act by act, with nothing of the page’s own statements. */
    private Totals.Sums recountedInSql() {
        long n = 0, minutes = 0, group = 0, others = 0, known = 0, already = 0;
        var persons = new HashSet<UUID>();
        var organisations = new HashSet<UUID>();
        var files = new HashSet<UUID>();
        for (var act : db.sql("select * from acts.act where mediator = :yann")
                .param("yann", yann.id().value())
                .list(new ColumnMapRowMapper())) {
            var day = ((java.sql.Date) act.get("day")).toLocalDate();
            if (act.get("withdrawn_at") != null || day.isBefore(FIRST) || day.getMonth() != FIRST.getMonth()) continue;
            n++;
            minutes += ((Number) act.get("minutes")).longValue();
            if (act.get("form").equals("collectif")) group++;
            others += ((Number) act.get("total")).longValue();
            already += ((Number) act.get("already")).longValue();
            if (act.get("case_file") instanceof UUID file) files.add(file);
            var there = hung("person", "act_person", act.get("id"));
            known += there.size();
            persons.addAll(there);
            organisations.addAll(hung("organisation", "act_organisation", act.get("id")));
        }
        return new Totals.Sums(
                n, minutes, group, others + known, known, persons.size(), already, organisations.size(), files.size());
    }

    private List<UUID> hung(String column, String table, Object act) {
        return db.sql("select " + column + " from acts." + table + " where act = :act")
                .param("act", act)
                .list((row, i) -> row.getObject(1, UUID.class));
    }

    private static Totals.Sums recount(Iterable<Content> all) {
        long n = 0, minutes = 0, group = 0, others = 0, known = 0, already = 0;
        var persons = new HashSet<PartyId>();
        var organisations = new HashSet<PartyId>();
        var files = new HashSet<UUID>();
        for (var it : all) {
            n++;
            minutes += it.minutes();
            if (it.form() instanceof Act.Collective) group++;
            others += it.participants().others().total();
            known += it.participants().known().size();
            already += it.participants().others().already();
            persons.addAll(it.participants().known());
            organisations.addAll(it.organisations());
            if (it.caseFile() != null) files.add(it.caseFile());
        }
        return new Totals.Sums(
                n, minutes, group, others + known, known, persons.size(), already, organisations.size(), files.size());
    }

    /** On paper, with every table open. */
    private void shown(Iterable<Content> all) {
        var expected = recount(all);
        var browser = neighbours.signedIn(yann);
        var paper = browser.get("/actes/bilan?du=2026-10-01&au=2026-10-31&imprimer");
        assertThat(paper.text())
                .contains("Du 1er octobre 2026 au 31 octobre 2026", "Yann Le Goff", expected.acts() + " actes");
        assertThat(paper.page().select("details:not([open])")).isEmpty();
        assertThat(browser.get("/actes/bilan.csv?du=2026-10-01&au=2026-10-31").body())
                .contains("Ensemble;;" + expected.acts() + ";" + expected.minutes() + ";" + expected.people());
    }
}

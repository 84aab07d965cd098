package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to acts, their register counts what a plain reading finds, whichever days and filters are asked. */
@FabComTest
class ActCountsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final List<String> THEMES = List.of("email", "sante", "parentalite");
    private static final List<String> FORMS = List.of("individuel", "collectif");

    private final ActCounts counts;
    private final Findings findings;
    private final List<Job> jobs;
    private final Neighbours neighbours;
    private final Sql db;
    private final List<PartyId> mediators = new ArrayList<>();
    private final List<UUID> acts = new ArrayList<>();
    private Random dice = new Random();
    private String story = "";

    ActCountsTest(ActCounts counts, Findings findings, List<Job> jobs, Neighbours neighbours, Sql db) {
        this.counts = counts;
        this.findings = findings;
        this.jobs = jobs;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void acts() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("act counts: " + story);
        dice = new Random(seed);
        for (int i = 0; i < 3; i++)
            mediators.add(
                    neighbours.person("Médiatrice " + i, InstanceRole.MEDIATOR).id());
        for (int i = 0; i < 120; i++) note();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private LocalDate day() {
        return FIRST.plusDays(dice.nextInt(100));
    }

    private String[] themes() {
        var some = new TreeSet<>(Set.of(one(THEMES)));
        if (dice.nextBoolean()) some.add(one(THEMES));
        return some.toArray(String[]::new);
    }

    private void note() {
        acts.add(UUID.randomUUID());
        var form = one(FORMS);
        db.sql("""
                insert into acts.act (id, mediator, day, minutes, form, place, themes, title, total, noted_at)
                values (:id, :mediator, :day, 30, :form, 'a_distance', :themes, :title, 1, now())
                """)
                .param("id", acts.getLast())
                .param("mediator", one(mediators).value())
                .param("day", day())
                .param("form", form)
                .param("themes", themes())
                .param("title", form.equals("collectif") ? "Atelier" : "")
                .update();
    }

    private void something() {
        switch (dice.nextInt(5)) {
            case 0 -> note();
            case 1 -> change("withdrawn_at = case when withdrawn_at is null then now() end");
            case 2 -> change("day = date '" + day() + "'");
            case 3 ->
                jobs.stream().filter(it -> it.name().equals("kernel.counts")).forEach(Job::run);
            default -> change("themes = '{" + String.join(",", themes()) + "}', minutes = minutes + 1");
        }
    }

    private void change(String what) {
        db.sql("update acts.act set " + what + " where id = :id")
                .param("id", one(acts))
                .update();
    }

    private record Plain(PartyId mediator, LocalDate day, String form, List<String> themes, int minutes) {}

    private List<Plain> plain(Selection it) {
        return db
                .sql("select mediator, day, form, themes, minutes from acts.act where withdrawn_at is null")
                .list((row, n) -> new Plain(
                        new PartyId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        row.getInt(5)))
                .stream()
                .filter(act -> it.mediator() == null || act.mediator().equals(it.mediator()))
                .filter(act -> !act.day().isBefore(it.from()) && !act.day().isAfter(it.to()))
                .toList();
    }

    private Selection asked() {
        var from = dice.nextInt(3) == 0 ? Selection.BEGINNING : day();
        var to = dice.nextInt(3) == 0 ? Selection.END : day();
        if (dice.nextInt(4) == 0) from = from.withDayOfMonth(1);
        if (dice.nextInt(4) == 0) to = to.withDayOfMonth(to.lengthOfMonth());
        var mediator = dice.nextBoolean() ? null : one(mediators);
        var period = Selection.between(mediator, from, to);
        return new Selection(
                mediator,
                "",
                from,
                to,
                dice.nextInt(3) == 0 ? List.of(one(THEMES), one(THEMES)) : List.of(),
                dice.nextInt(3) == 0 ? List.of(one(FORMS)) : List.of(),
                period.narrowing());
    }

    private static Map<String, Long> by(Stream<Plain> acts, Function<Plain, Stream<String>> what) {
        return new HashMap<>(acts.flatMap(what).collect(Collectors.groupingBy(it -> it, Collectors.counting())));
    }

    @Test
    void what_is_counted_is_what_a_plain_reading_finds() {
        long seen = 0;
        for (int i = 0; i < 120; i++) {
            for (int k = 0; k < 4; k++) something();
            var asked = asked();
            var as = story + ", " + asked;
            var counted = counts.of(asked);
            var acts = plain(asked);
            var themed = acts.stream()
                    .filter(it ->
                            asked.themes().isEmpty() || it.themes().stream().anyMatch(asked.themes()::contains))
                    .toList();
            var formed = acts.stream()
                    .filter(it -> asked.forms().isEmpty() || asked.forms().contains(it.form()))
                    .toList();
            assertThat(counted.all())
                    .as(as)
                    .isEqualTo(themed.stream().filter(formed::contains).count());
            assertThat(counted.forms()).as(as).isEqualTo(by(themed.stream(), it -> Stream.of(it.form())));
            assertThat(counted.themes()).as(as).isEqualTo(by(formed.stream(), it -> it.themes().stream()));
            var both = themed.stream().filter(formed::contains).toList();
            assertThat(counted.minutes())
                    .as(as)
                    .isEqualTo(both.stream().mapToLong(Plain::minutes).sum());
            assertThat(counted.places()).as(as).isEqualTo(by(both.stream(), it -> Stream.of("a_distance")));
            assertThat(counted.mediators())
                    .as(as)
                    .isEqualTo(by(both.stream(), it -> Stream.of(it.mediator().toString())));
            var team = plain(asked.by(null)).stream()
                    .filter(it ->
                            asked.themes().isEmpty() || it.themes().stream().anyMatch(asked.themes()::contains))
                    .filter(it -> asked.forms().isEmpty() || asked.forms().contains(it.form()));
            assertThat(counts.mediators(asked))
                    .as(as)
                    .isEqualTo(by(team, it -> Stream.of(it.mediator().toString())));
            seen += counted.all();
        }
        assertThat(seen).as(story).isGreaterThan(500);
        assertThat(findings.of("kernel.counts")).as(story).isEmpty();
    }
}

package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** However acts are narrowed, and whoever writes meanwhile, what months and days keep is what their acts add up to. */
@FabComTest
class NarrowedTotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 20);
    private static final List<String> THEMES = List.of("email", "sante", "parentalite");
    private static final List<String> FORMS = List.of("individuel", "collectif");
    private static final List<String> PLACES = List.of("lieu_activite", "domicile", "autre", "a_distance");
    private static final List<String> COMMUNES = List.of("26362", "26058", "38185", "97411");
    private static final List<String> AREAS = List.of("26362", "38185", "26", "974", "0");

    private final Totals totals;
    private final ActCounts counts;
    private final Findings findings;
    private final List<Job> jobs;
    private final Neighbours neighbours;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final List<PartyId> mediators = new ArrayList<>();
    private final List<PartyId> organisations = new ArrayList<>();
    private final List<PartyId> persons = new ArrayList<>();
    private final List<UUID> tags = new ArrayList<>();
    private final List<UUID> acts = new CopyOnWriteArrayList<>();
    private Random dice = new Random();
    private String story = "";

    NarrowedTotalsTest(
            Totals totals,
            ActCounts counts,
            Findings findings,
            List<Job> jobs,
            Neighbours neighbours,
            Sql db,
            TransactionTemplate transaction) {
        this.totals = totals;
        this.counts = counts;
        this.findings = findings;
        this.jobs = jobs;
        this.neighbours = neighbours;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void acts() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("narrowed totals: " + story);
        dice = new Random(seed);
        for (int i = 0; i < 3; i++) {
            mediators.add(
                    neighbours.person("Médiatrice " + i, InstanceRole.MEDIATOR).id());
            persons.add(neighbours.person("Personne " + i).id());
            organisations.add(neighbours
                    .association("Ici " + i, neighbours.person("Lucie"))
                    .id());
            tags.add(UUID.randomUUID());
            db.sql("insert into acts.tag (id, name, created_by, created_at) values (:id, :name, :by, now())")
                    .param("id", tags.getLast())
                    .param("name", "Étiquette " + tags.getLast())
                    .param("by", mediators.getLast().value())
                    .update();
        }
        for (int i = 0; i < 120; i++) note(dice);
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    private static LocalDate day(Random dice) {
        return FIRST.plusDays(dice.nextInt(500));
    }

    private static String[] themes(Random dice) {
        var some = new TreeSet<>(Set.of(one(THEMES, dice)));
        if (dice.nextBoolean()) some.add(one(THEMES, dice));
        return some.toArray(String[]::new);
    }

    /** Each helps at least one of the organisations: by them the same acts are asked for one by one. */
    private void note(Random dice) {
        var id = UUID.randomUUID();
        var form = one(FORMS, dice);
        var place = one(PLACES, dice);
        boolean named = dice.nextInt(3) == 0;
        boolean alone = form.equals("individuel");
        int others = alone ? named ? 0 : 1 : 2 + dice.nextInt(6);
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into acts.act (id, mediator, day, minutes, form, place, structure, insee, themes, title, total, already,
                        noted_at)
                    values (:id, :mediator, :day, :minutes, :form, :place, :structure, :insee, :themes, :title, :others, :already,
                        now())
                    """)
                    .param("id", id)
                    .param("mediator", one(mediators, dice).value())
                    .param("day", day(dice))
                    .param("minutes", 1 + dice.nextInt(90))
                    .param("form", form)
                    .param("place", place)
                    .param(
                            "structure",
                            place.equals("lieu_activite")
                                    ? one(organisations, dice).value()
                                    : null)
                    .param("insee", place.equals("domicile") || place.equals("autre") ? one(COMMUNES, dice) : null)
                    .param("themes", themes(dice))
                    .param("title", alone ? "" : "Atelier")
                    .param("others", others)
                    .param("already", dice.nextInt(others + 1))
                    .update();
            hang("act_organisation", id, one(organisations, dice).value());
            hang("act_organisation", id, one(organisations, dice).value());
            if (named) hang("act_person", id, one(persons, dice).value());
            if (dice.nextBoolean()) hang("act_tag", id, one(tags, dice));
            if (others > 0)
                db.sql("insert into acts.act_margin values (:act, 'genre', :answer, :many)")
                        .param("act", id)
                        .param("answer", one(List.of("feminin", "masculin"), dice))
                        .param("many", 1 + dice.nextInt(others))
                        .update();
        });
        acts.add(id);
    }

    private void hang(String table, UUID act, UUID what) {
        db.sql("insert into acts." + table + " values (:act, :what) on conflict do nothing")
                .param("act", act, "what", what)
                .update();
    }

    private void something(Random dice) {
        whatever(dice, 7);
    }

    private void whatever(Random dice, int most) {
        switch (dice.nextInt(most)) {
            case 0 -> note(dice);
            case 1 -> change("withdrawn_at = case when withdrawn_at is null then now() end", dice);
            case 2 -> change("day = date '" + day(dice) + "'", dice);
            case 3 -> hang("act_tag", one(acts, dice), one(tags, dice));
            case 4 ->
                db.sql("delete from acts.act_tag where act = :act")
                        .param("act", one(acts, dice))
                        .update();
            case 5 -> change("themes = '{" + String.join(",", themes(dice)) + "}', minutes = minutes + 1", dice);
            default ->
                change("mediator = '" + one(mediators, dice) + "'", dice); // no path does this: of two, each may wait
        }
    }

    private void change(String what, Random dice) {
        db.sql("update acts.act set " + what + " where id = :id")
                .param("id", one(acts, dice))
                .update();
    }

    private void folded() {
        jobs.stream().filter(it -> it.name().equals("kernel.counts")).forEach(Job::run);
    }

    private Selection asked() {
        var from = dice.nextInt(3) == 0 ? Selection.BEGINNING : day(dice);
        var to = dice.nextInt(3) == 0 ? Selection.END : day(dice);
        if (dice.nextInt(4) == 0) from = from.withDayOfMonth(1);
        if (dice.nextInt(4) == 0) to = to.withDayOfMonth(to.lengthOfMonth());
        return new Selection(
                dice.nextBoolean() ? null : one(mediators, dice),
                "",
                from,
                to,
                dice.nextInt(3) == 0 ? List.of(one(THEMES, dice)) : List.of(),
                dice.nextInt(3) == 0 ? List.of(one(FORMS, dice)) : List.of(),
                new Narrowing(
                        dice.nextInt(3) == 0 ? List.of(one(PLACES, dice)) : List.of(),
                        dice.nextInt(2) == 0 ? List.of(one(AREAS, dice), one(AREAS, dice)) : List.of(),
                        List.of(),
                        null));
    }

    /** The same acts in a way that nothing is kept for. */
    private Selection actByAct(Selection it) {
        var all = db.sql("select id from people.organisation")
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
        return it.in(new Narrowing(it.narrowing().places(), it.narrowing().areas(), all, null));
    }

    private long compared() {
        var asked = asked();
        var slow = actByAct(asked);
        assertThat(asked.kept() && !slow.kept()).isTrue();
        var as = story + ", " + asked;
        var account = totals.of(asked, Totals.ALL);
        assertThat(account).as(as).isEqualTo(totals.of(slow, Totals.ALL));
        assertThat(totals.sums(asked)).as(as).isEqualTo(account.sums());
        assertThat(counts.of(asked)).as(as).isEqualTo(counts.of(slow));
        assertThat(counts.of(asked).minutes()).as(as).isEqualTo(account.sums().minutes());
        assertThat(totals.lines(asked, 2).communes())
                .as(as)
                .isEqualTo(account.lines().communes());
        return account.sums().acts();
    }

    private Stream<String> differing() {
        return findings.of("kernel.counts", "accompaniment.acts").stream();
    }

    @Test
    void what_is_kept_is_what_the_acts_say_one_by_one() {
        long seen = 0;
        for (int i = 0; i < 100; i++) {
            for (int k = 0; k < 4; k++) something(dice);
            if (dice.nextInt(5) == 0) folded();
            seen += compared();
        }
        assertThat(seen).as(story).isGreaterThan(200);
        assertThat(differing()).as(story).isEmpty();
    }

    @Test
    void many_who_write_at_once_leave_what_is_kept_right() throws Exception {
        int people = 6;
        var seeds = dice.longs(people).boxed().toList();
        try (var all = Executors.newFixedThreadPool(people + 1)) {
            var writing = new ArrayList<Callable<Boolean>>();
            for (long seed : seeds)
                writing.add(() -> {
                    var own = new Random(seed);
                    for (int i = 0; i < 25; i++) whatever(own, 6);
                    return true;
                });
            writing.add(() -> {
                for (int i = 0; i < 5; i++) folded();
                return true;
            });
            for (var it : all.invokeAll(Collections.unmodifiableList(writing)))
                assertThat(it.get()).as(story).isTrue();
        }
        assertThat(differing()).as(story).isEmpty();
        for (int i = 0; i < 10; i++) compared();
    }
}

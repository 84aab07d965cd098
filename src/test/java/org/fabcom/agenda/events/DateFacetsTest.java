package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Timestamp;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to events and their dates, what the agenda finds and counts is what a plain reading of the tables does. */
@FabComTest
class DateFacetsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");
    private static final List<String> PLACES = List.of("Sainte-Lucie", "Valence");
    private static final int WEEKS = 8;

    private final Dates dates;
    private final DateTally tally;
    private final DateFacets facets;
    private final Neighbours neighbours;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final List<UUID> events = new ArrayList<>();
    private PartyId house = new PartyId(UUID.randomUUID());
    private Random dice = new Random();
    private String story = "";

    DateFacetsTest(
            Dates dates,
            DateTally tally,
            DateFacets facets,
            Neighbours neighbours,
            Sql db,
            TransactionTemplate transaction) {
        this.dates = dates;
        this.tally = tally;
        this.facets = facets;
        this.neighbours = neighbours;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void series() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("date facets: " + story);
        dice = new Random(seed);
        house = neighbours.association("Le Garage", neighbours.person("Léa")).id();
        for (int i = 0; i < 12; i++) event();
    }

    private void event() {
        var id = UUID.randomUUID();
        boolean series = dice.nextInt(3) > 0;
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                        commune_name, link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
                    values (:id, :house, :house, 'WORKSHOP', 'Atelier', 'atelier', '', 'PLACE', '', 'Valence', '', false,
                        'Europe/Paris', timestamp '2026-01-01', timestamp '2026-01-02', :frequency, 1, now(), now())
                    """)
                    .param("id", id, "house", house.value(), "frequency", series ? "WEEKLY" : "ONCE")
                    .update();
            for (int week = 0; week < (series ? WEEKS : 1); week++) date(id, week);
        });
        events.add(id);
    }

    private void date(UUID event, int week) {
        var start = start(week);
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                values (gen_random_uuid(), :event, timestamp '2026-01-01' + make_interval(days => :week), :start, :end,
                    :start, :end)
                """)
                .param("event", event)
                .param("week", week)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(start.plus(Duration.ofHours(2))))
                .update();
    }

    private Instant start(int week) {
        return NOW.plus(Duration.ofDays(7L * (week - 3))).plus(Duration.ofHours(dice.nextInt(-30, 30)));
    }

    private void something() {
        var event = events.get(dice.nextInt(events.size()));
        switch (dice.nextInt(4)) {
            case 0 -> {
                var start = start(dice.nextInt(WEEKS));
                db.sql("update agenda.occurrence set starts_at = :start, ends_at = :end where id = :id")
                        .param("start", Timestamp.from(start))
                        .param("end", Timestamp.from(start.plus(Duration.ofHours(1 + dice.nextInt(200)))))
                        .param("id", any(event))
                        .update();
            }
            case 1 ->
                db.sql("update agenda.occurrence set cancelled_at = now() where id = :id and cancelled_at is null")
                        .param("id", any(event))
                        .update();
            case 2 ->
                db.sql("update agenda.event set commune_name = :place, kind = 'OTHER' where id = :id")
                        .param("place", PLACES.get(dice.nextInt(2)), "id", event)
                        .update();
            default -> event();
        }
    }

    private UUID any(UUID event) {
        var all = db.sql("select id from agenda.occurrence where event = :event order by was_for")
                .param("event", event)
                .list(UUID.class);
        return all.get(dice.nextInt(all.size()));
    }

    private record Plain(
            UUID id, UUID event, boolean once, Instant start, Instant end, boolean cancelled, String place) {}

    private List<Plain> plain() {
        return db.sql("""
                select o.id, o.event, e.frequency = 'ONCE', o.starts_at, o.ends_at, o.cancelled_at is not null, e.commune_name
                from agenda.occurrence o join agenda.event e on e.id = o.event
                """)
                .list((row, n) -> new Plain(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6),
                        row.getString(7)));
    }

    private static boolean next(Plain it, List<Plain> all, Instant now) {
        if (!it.end().isAfter(now)) return false;
        if (it.once()) return true;
        return !it.cancelled()
                && all.stream()
                        .noneMatch(other -> other.event().equals(it.event())
                                && !other.cancelled()
                                && other.end().isAfter(now)
                                && other.start().isBefore(it.start()));
    }

    @Test
    void after_whatever_happens_the_next_dates_are_found_and_counted() {
        long seen = 0;
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 4; k++) something();
            var now = NOW.plus(Duration.ofHours(dice.nextInt(-600, 600)));
            var until = now.plus(Duration.ofDays(1 + dice.nextInt(40)));
            var as = story + ", round " + i;
            var all = plain();
            var coming = all.stream()
                    .filter(it -> next(it, all, now) && it.start().isBefore(until))
                    .toList();
            var wanted = Wanted.between(now, until).onceEach();
            assertThat(dates.search(wanted, false, 0, 1000).stream().map(Happening::id))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(
                            coming.stream().map(Plain::id).toList());
            assertThat(tally.of(Map.of("all", wanted), "all").communes())
                    .as(as)
                    .isEqualTo(coming.stream().collect(Collectors.groupingBy(Plain::place, Collectors.counting())));
            assertThat(facets.findings()).as(as).isEmpty();
            seen += coming.size();
        }
        assertThat(seen).as(story).isGreaterThan(200);
    }

    /** Dates of one series are moved and cancelled by several at once, some of them several dates in one go. */
    @Test
    void dates_of_one_series_changed_at_once_leave_no_date_in_doubt() throws Exception {
        var event = UUID.randomUUID();
        db.sql(
                        "insert into agenda.event select (jsonb_populate_record(e, jsonb_build_object('id', :id, 'frequency', 'WEEKLY'))).* "
                                + "from agenda.event e limit 1")
                .param("id", event.toString())
                .update();
        for (int week = 0; week < 40; week++) date(event, week);
        var ids = db.sql("select id from agenda.occurrence where event = :event order by was_for")
                .param("event", event)
                .list(UUID.class);
        var hands = new ArrayList<Callable<Integer>>();
        for (int hand = 0; hand < 8; hand++) {
            var own = new Random(dice.nextLong());
            var mine = IntStream.range(0, 5)
                    .mapToObj(ids.subList(hand * 5, hand * 5 + 5)::get)
                    .toList();
            hands.add(() -> {
                for (int i = 0; i < 25; i++) shake(mine, own);
                return 25;
            });
        }
        assertThat(Together.all(hands)).as(story).containsOnly(25);
        assertThat(facets.findings()).as(story).isEmpty();
    }

    private void shake(List<UUID> mine, Random own) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i <= own.nextInt(3); i++) {
                long from = own.nextInt(2000);
                db.sql("update agenda.occurrence set starts_at = :start, ends_at = :end where id = :id")
                        .param("start", Timestamp.from(NOW.plus(Duration.ofHours(from))))
                        .param("end", Timestamp.from(NOW.plus(Duration.ofHours(from + 1 + own.nextInt(100)))))
                        .param("id", mine.get(own.nextInt(mine.size())))
                        .update();
            }
        });
    }
}

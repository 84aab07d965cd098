package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random calendars, asked for at random: what is counted equals what is listed, one by one, under each filter. Among them
 * series with cancelled and moved dates, two dates of one series at once, what has no place, what has begun.
 */
@FabComTest
class DateTallyTest {

    private static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");
    private static final List<String> PLACES = List.of("Sainte-Lucie", "Valence", "Crest");
    private static final int MOST = 10_000;

    private final Dates dates;
    private final DateTally tally;
    private final Neighbours neighbours;
    private final Sql db;
    private final List<PartyId> organisers = new ArrayList<>();
    private Random dice = new Random();
    private String story = "";

    DateTallyTest(Dates dates, DateTally tally, Neighbours neighbours, Sql db) {
        this.dates = dates;
        this.tally = tally;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void calendars() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        story = "seed " + seed;
        System.err.println("tally: " + story);
        dice = new Random(seed);
        var lea = neighbours.person("Léa");
        for (int i = 0; i < 4; i++)
            organisers.add(neighbours.association("Structure " + i, lea).id());
        for (int i = 0; i < 60; i++) event(i);
    }

    private void event(int number) {
        var id = UUID.randomUUID();
        boolean online = dice.nextInt(5) == 0;
        boolean series = dice.nextBoolean();
        db.sql("""
                insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                    commune_name, link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
                values (:id, :organiser, :organiser, :kind, :title, :title, '', :venue, '', :commune, :link, false,
                    'Europe/Paris', timestamp '2026-01-01', timestamp '2026-01-02', :frequency, 1, now(), now())
                """)
                .param("id", id)
                .param("organiser", one(organisers).value())
                .param("kind", one(List.of(Kind.values())).name())
                .param("title", number % 3 == 0 ? "atelier velo" : "permanence")
                .param("venue", online ? "ONLINE" : "PLACE")
                .param("commune", online ? "" : one(PLACES))
                .param("link", online ? "https://visio.example" : "")
                .param("frequency", series ? "WEEKLY" : "ONCE")
                .update();
        int many = series ? 1 + dice.nextInt(12) : 1;
        var first = NOW.plus(Duration.ofHours(dice.nextInt(-24 * 80, 24 * 60)));
        for (int i = 0; i < many; i++) date(id, first, i);
    }

    /** A week after the one before; sometimes moved, also onto another one. */
    private void date(UUID event, Instant first, int week) {
        var start = first.plus(Duration.ofDays(7L * (week - (dice.nextInt(5) == 0 ? 1 : 0))));
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at, cancelled_at)
                values (gen_random_uuid(), :event, timestamp '2026-01-01' + make_interval(days => :week), :start, :end,
                    :start, :end, case when :gone then now() end)
                """)
                .param("event", event)
                .param("week", week)
                .param("start", java.sql.Timestamp.from(start))
                .param("end", java.sql.Timestamp.from(start.plus(Duration.ofHours(1 + dice.nextInt(60)))))
                .param("gone", dice.nextInt(4) == 0)
                .update();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private Wanted asked() {
        var wanted = Wanted.between(null, null);
        if (dice.nextInt(3) == 0) wanted = wanted.saying("vélo");
        if (dice.nextInt(3) == 0)
            wanted = wanted.ofKinds(new HashSet<>(List.of(one(List.of(Kind.values())), Kind.WORKSHOP)));
        if (dice.nextInt(3) == 0) wanted = wanted.by(Set.of(one(organisers)));
        if (dice.nextInt(3) == 0) wanted = wanted.in(new HashSet<>(List.of(one(PLACES), "Nulle-Part")));
        return dice.nextInt(4) == 0 ? wanted.toGoTo() : wanted;
    }

    private static Map<String, Wanted> periods(Wanted wanted) {
        var periods = new LinkedHashMap<String, Wanted>();
        for (int days : List.of(30, 4, 92))
            periods.put(
                    "" + days,
                    wanted.during(NOW, NOW.plus(Duration.ofDays(days))).onceEach());
        periods.put("past", wanted.during(NOW.minus(Duration.ofDays(50)), NOW).before(NOW));
        return periods;
    }

    private List<Happening> listed(Wanted wanted) {
        return dates.search(wanted, false, 0, MOST);
    }

    @Test
    void what_is_counted_is_what_is_listed() {
        long seen = 0;
        for (int i = 0; i < 80; i++) {
            var periods = periods(asked());
            var chosen = one(List.copyOf(periods.keySet()));
            var wanted = periods.get(chosen);
            var as = story + ", " + chosen + ", " + wanted;
            var counts = tally.of(periods, chosen);
            periods.forEach((name, it) -> {
                assertThat(counts.periods()).as(as).containsEntry(name, (long)
                        listed(it).size());
                assertThat(tally.count(it))
                        .as(as + " alone")
                        .isEqualTo(listed(it).size());
            });
            assertThat(counts.all()).as(as).isEqualTo(listed(wanted).size());
            glanced(wanted, as);
            assertThat(counts.kinds())
                    .as(as)
                    .isEqualTo(by(wanted.ofKinds(Set.of()), it -> it.kind().name()));
            var places = by(wanted.in(null), it -> it.venue().communeName());
            places.remove("");
            assertThat(counts.communes()).as(as).isEqualTo(places);
            assertThat(counts.organisers())
                    .as(as)
                    .isEqualTo(by(wanted.by(Set.of()), it -> it.organiser().toString()));
            seen += counts.all();
        }
        assertThat(seen).as(story + ": something was there to count").isGreaterThan(100);
    }

    /** The first of them, read from the narrow table, with how many there are in all. */
    private void glanced(Wanted wanted, String as) {
        var all = listed(wanted);
        int most = 1 + dice.nextInt(9);
        assertThat(dates.glance(wanted, most))
                .as(as)
                .isEqualTo(all.stream()
                        .limit(most)
                        .map(it -> new Dates.Glance(
                                it.id(),
                                it.venue().communeCode(),
                                it.venue().communeName(),
                                it.venue().inPerson() && !it.cancelled(),
                                all.size()))
                        .toList());
    }

    private Map<String, Long> by(Wanted wanted, Function<Happening, String> what) {
        return new HashMap<>(listed(wanted).stream().collect(Collectors.groupingBy(what, Collectors.counting())));
    }

    /** Nobody is told of a date that comes later while an earlier one of the series takes place. */
    @Test
    void of_a_series_only_the_next_date_is_listed() {
        var coming = listed(Wanted.between(NOW, null).onceEach());
        var all = listed(Wanted.between(NOW, null));
        for (var it : coming) {
            if (!it.repeats()) continue;
            assertThat(it.cancelled()).as(story).isFalse();
            assertThat(all)
                    .as(story)
                    .noneMatch(other -> other.event().equals(it.event())
                            && !other.cancelled()
                            && other.startsAt().isBefore(it.startsAt()));
        }
        assertThat(coming).as(story).hasSizeLessThan(all.size());
    }
}

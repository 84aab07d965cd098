package org.fabcom.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Packs: the soonest to expire first, never below zero, back to where it came from (S24, S25). */
@FabComTest
class PacksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private final Packs packs;
    private final Sql db;
    private final Neighbours neighbours;
    private final PartyId lab;
    private PartyId nadia;

    PacksTest(Packs packs, Sql db, Neighbours neighbours) {
        this.packs = packs;
        this.db = db;
        this.neighbours = neighbours;
        nadia = neighbours.person("Nadia").id();
        lab = neighbours.association("Le labo", neighbours.person("Paul")).id();
    }

    private UUID pack(long minutes, @Nullable LocalDate until) {
        var id = Ids.next();
        var draft = new Pack.Draft(lab, hers(), "Carnet", "", Measure.HOUR, minutes, DAY.minusMonths(1), until);
        assertThat(packs.add(id, draft, nadia)).isTrue();
        assertThat(packs.add(id, draft, nadia)).as("twice").isFalse();
        return id;
    }

    private Pack.Used use(UUID key, long minutes) {
        return packs.use(use(key, minutes, false), nadia);
    }

    private Pack.Use use(UUID key, long minutes, boolean offered) {
        return new Pack.Use(key, lab, hers(), "laser", Measure.HOUR, minutes, DAY, offered, "");
    }

    private Pack.Owner hers() {
        return Pack.Owner.of(nadia);
    }

    private List<Long> left() {
        return packs.of(lab, hers()).stream().map(Pack::left).toList();
    }

    @Test
    void the_soonest_to_expire_goes_first_and_what_expired_not_at_all() {
        var lasting = pack(60, null);
        var late = pack(60, DAY.plusMonths(6));
        var soon = pack(60, DAY);
        pack(60, DAY.minusDays(1));
        assertThat(use(Ids.next(), 100))
                .isEqualTo(new Pack.Used(List.of(new Pack.Taken(soon, 60), new Pack.Taken(late, 40)), 0));
        assertThat(use(Ids.next(), 100))
                .isEqualTo(new Pack.Used(List.of(new Pack.Taken(late, 20), new Pack.Taken(lasting, 60)), 20));
    }

    /** As in rules of prices: neither case nor accents count; another code is another. */
    @Test
    void a_code_is_one_however_it_is_written() {
        var id = Ids.next();
        packs.add(id, new Pack.Draft(lab, hers(), "Carnet", "Découpe laser", Measure.HOUR, 90, DAY, null), nadia);
        assertThat(packs.missing(coded("decoupe LASER"))).isZero();
        assertThat(packs.use(coded("decoupe LASER"), nadia))
                .isEqualTo(new Pack.Used(List.of(new Pack.Taken(id, 60)), 0));
        assertThat(packs.use(coded("scie"), nadia)).isEqualTo(new Pack.Used(List.of(), 60));
        assertThat(left()).containsExactly(30L);
    }

    private Pack.Use coded(String code) {
        return new Pack.Use(Ids.next(), lab, hers(), code, Measure.HOUR, 60, DAY, false, "");
    }

    @Test
    void asked_twice_is_taken_once_and_cancelled_twice_is_given_back_once() {
        pack(60, DAY);
        pack(60, null);
        var key = Ids.next();
        assertThat(use(key, 90)).isEqualTo(use(key, 90));
        assertThat(left()).containsExactly(0L, 30L);
        packs.restore(key, nadia);
        packs.restore(key, nadia);
        assertThat(left()).as("the same pack, the same minutes").containsExactly(60L, 60L);
    }

    @Test
    void eight_hands_at_once_take_no_more_than_there_is() throws Exception {
        pack(100, null);
        List<Callable<Pack.Used>> work = IntStream.range(0, 40)
                .mapToObj(it -> (Callable<Pack.Used>) () -> use(Ids.next(), 7))
                .toList();
        var taken = Together.all(work).stream()
                .flatMap(it -> it.taken().stream())
                .mapToLong(Pack.Taken::quantity)
                .sum();
        assertThat(taken).isEqualTo(100);
        assertThat(left()).containsExactly(0L);
    }

    /** S25: whatever happened, what is left is what the entries add up to, and what a plain account says. */
    @Test
    void what_is_left_is_always_the_sum_of_the_entries() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var mine = new HashMap<UUID, Long>();
        var uses = new ArrayList<Map.Entry<UUID, Pack.Used>>();
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    long minutes = 1 + random.nextInt(120);
                    mine.put(pack(minutes, random.nextBoolean() ? null : DAY.plusDays(random.nextInt(90))), minutes);
                }
                case 1 -> {
                    var key = Ids.next();
                    var used = use(key, 1 + random.nextInt(150));
                    used.taken().forEach(it -> mine.merge(it.pack(), -it.quantity(), Long::sum));
                    uses.add(Map.entry(key, used));
                }
                default -> {
                    if (uses.isEmpty()) continue;
                    var it = uses.remove(random.nextInt(uses.size()));
                    packs.restore(it.getKey(), nadia);
                    it.getValue().taken().forEach(back -> mine.merge(back.pack(), back.quantity(), Long::sum));
                }
            }
        }
        for (var it : packs.of(lab, hers())) {
            assertThat(it.left())
                    .as("seed %d", seed)
                    .isEqualTo(mine.get(it.id()))
                    .isNotNegative();
            assertThat(it.left())
                    .isEqualTo(db.sql("select sum(quantity)::bigint from billing.pack_entry where pack = :id")
                            .param("id", it.id())
                            .single(Long.class));
        }
    }

    private void enter(UUID pack, String kind, long quantity, UUID concerns) {
        db.sql("""
            insert into billing.pack_entry (id, pack, kind, quantity, concerns, made_by, made_at)
            values (:id, :pack, :kind, :quantity, :concerns, :by, now())
            """)
                .param("id", Ids.next())
                .param("pack", pack)
                .param("kind", kind)
                .param("quantity", quantity)
                .param("concerns", concerns)
                .param("by", nadia.value())
                .update();
    }

    private void refused(String rule, UUID pack, String kind, long quantity, UUID concerns) {
        assertThatThrownBy(() -> enter(pack, kind, quantity, concerns)).as(rule).hasMessageContaining(rule);
    }

    @Test
    void an_offered_slot_consumes_nothing() {
        var it = pack(60, null);
        var key = Ids.next();
        assertThat(packs.use(use(key, 45, true), nadia)).isEqualTo(new Pack.Used(List.of(), 0));
        assertThat(left()).containsExactly(60L);
        refused("pack_use_fits", it, "USED", -10, key);
    }

    /** Whoever writes without the program is held to the same order, the same person, the same days. */
    @Test
    void the_base_itself_keeps_the_order_and_whose_packs_they_are() {
        var late = pack(60, DAY.plusMonths(1));
        var soon = pack(60, DAY);
        var over = pack(60, DAY.minusDays(1));
        var key = Ids.next();
        db.sql("""
            insert into billing.pack_use (id, organisation, holder, resource, measure, quantity, day, made_by, made_at)
            values (:id, :lab, :nadia, 'laser', 'HOUR', 70, :day, :nadia, now())
            """)
                .param("id", key, "lab", lab.value(), "nadia", nadia.value(), "day", DAY)
                .update();
        refused("pack_soonest_first", late, "USED", -10, key);
        refused("pack_use_fits", over, "USED", -10, key);
        refused("pack_use_fits", soon, "USED", -10, Ids.next());
        enter(soon, "USED", -60, key);
        refused("pack_use_more", late, "USED", -11, key);
        enter(late, "USED", -10, key);
        refused("pack_restored", late, "RESTORED", 11, key);
        refused("pack_sold_once", late, "SOLD", 11, late);
        refused("pack_end", late, "ENDED", -11, late);
        var paul = neighbours.person("Paul").id();
        nadia = paul;
        var other = pack(60, DAY);
        refused("pack_use_fits", other, "USED", -10, key);
    }

    @Test
    void what_has_ended_gives_nothing_and_takes_nothing_back() {
        pack(60, DAY);
        var key = Ids.next();
        use(key, 20);
        var it = packs.of(lab, hers()).getFirst();
        assertThat(packs.end(it, nadia)).isTrue();
        assertThat(packs.end(it, nadia)).isFalse();
        assertThat(left()).containsExactly(0L);
        assertThatThrownBy(() -> packs.restore(key, nadia)).hasMessageContaining("pack_ended");
        assertThat(use(Ids.next(), 10).uncovered()).isEqualTo(10);
    }

    @Test
    void whoever_has_no_account_has_packs_under_their_name() {
        var ines = Pack.Owner.named("Inès Roy", "");
        packs.add(Ids.next(), new Pack.Draft(lab, ines, "Carnet", "", Measure.HOUR, 60, DAY, null), nadia);
        var used = packs.use(new Pack.Use(Ids.next(), lab, ines, "", Measure.HOUR, 45, DAY, false, "découpe"), nadia);
        assertThat(used.uncovered()).isZero();
        assertThat(packs.of(lab, ines)).extracting(Pack::left).containsExactly(15L);
        assertThat(left()).isEmpty();
    }
}

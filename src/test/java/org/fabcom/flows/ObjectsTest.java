package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.items.ItemLines;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockRows;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An object has one number, one history, and leaves once. */
@FabComTest
class ObjectsTest {

    private final ApplicationContext beans;
    private final Intakes intakes;
    private final Repairs repairs;
    private final StockItems items;
    private final ItemLines lines;
    private final StockRows rows;
    private final Sql db;
    private final Shop shop;

    ObjectsTest(
            ApplicationContext beans,
            Intakes intakes,
            Repairs repairs,
            StockItems items,
            ItemLines lines,
            StockRows rows,
            Sql db) {
        this.beans = beans;
        this.intakes = intakes;
        this.repairs = repairs;
        this.items = items;
        this.lines = lines;
        this.rows = rows;
        this.db = db;
        shop = new Shop("Objets", beans);
    }

    /** Each time eight hands at once: some of them find the line when it is theirs to write it. */
    @Test
    void what_is_pressed_twice_in_the_workshop_is_done_once_and_both_are_told_so() throws Exception {
        for (int n = 0; n < 10; n++) {
            var item = repairs.make(shop.owner(), null, said(shop.chairs), 1, Ids.next(), shop.manager.id())
                    .items()
                    .getFirst();
            var id = Ids.next();
            Callable<Optional<String>> works =
                    () -> repairs.work(id, item.id(), "collé", 10, shop.manager.id(), shop.manager.id());
            assertThat(Together.all(Collections.nCopies(8, works))).containsOnly(Optional.empty());
            assertThat(lines.of(item.id())).hasSize(1);
            var gone = Ids.next();
            Callable<Optional<String>> takes = () -> repairs.takeApart(gone, item.id(), "démontée", shop.manager.id());
            assertThat(Together.all(Collections.nCopies(8, takes))).containsOnly(Optional.empty());
        }
    }

    private Described said(UUID kind) {
        return new Described(shop.site.id(), kind, "Chaise bleue", "", "", 4000, null, false);
    }

    private Repairs.Made make(@Nullable UUID line, UUID kind, int many) {
        return repairs.make(shop.owner(), line, said(kind), many, Ids.next(), shop.manager.id());
    }

    private StockItem one(UUID kind) {
        return make(null, kind, 1).items().getFirst();
    }

    private StockItem again(StockItem it) {
        return items.find(it.id()).orElseThrow();
    }

    private UUID came(int pieces, Sent sent) {
        var arrival = shop.arrival(
                List.of(new Intakes.Weighed(shop.chairs, 12_000, null, pieces, sent)), shop.today, false, shop.key());
        return ((Done) intakes.record(arrival)).lines().getFirst();
    }

    @Test
    void numbers_have_no_gap_under_eight_hands_some_of_which_fail() throws Exception {
        var other = new Shop("Voisine", beans);
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            boolean fails = i % 4 == 3;
            work.add(() -> {
                try {
                    return make(null, fails ? other.chairs : shop.chairs, 2)
                            .items()
                            .size();
                } catch (org.springframework.dao.DataIntegrityViolationException refused) {
                    return 0;
                }
            });
        }
        Collections.shuffle(work);
        int made = Together.all(work).stream().mapToInt(it -> it).sum();
        assertThat(made).isEqualTo(60);
        var numbers = db.sql("select number from flows.item where owner = :owner order by number")
                .param("owner", shop.owner().value())
                .list(Integer.class);
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(one(shop.chairs).number()).isEqualTo(61);
    }

    @Test
    void a_form_sent_twice_numbers_once() {
        var key = Ids.next();
        var first = repairs.make(shop.owner(), null, said(shop.chairs), 3, key, shop.manager.id());
        var second = repairs.make(shop.owner(), null, said(shop.chairs), 3, key, shop.manager.id());
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).isEqualTo(first.items());
        assertThat(one(shop.chairs).number()).isEqualTo(4);
    }

    @Test
    void a_weighing_becomes_as_many_objects_as_it_had_pieces() {
        var three = came(3, Sent.WORKSHOP);
        assertThat(make(three, shop.chairs, 2).items())
                .extracting(StockItem::line)
                .containsOnly(three);
        assertThat(make(three, shop.chairs, 2).refused()).isEqualTo("items.line.used");
        assertThat(make(three, shop.chairs, 1).items()).hasSize(1);
        assertThat(make(three, shop.chairs, 1).refused()).isEqualTo("items.line.used");
        assertThat(make(came(1, Sent.BIN), shop.chairs, 1).refused())
                .as("it left at once")
                .isEqualTo("items.line.wrong");
        var wrong = came(0, Sent.SHOP);
        var reversals = beans.getBean(Reversals.class);
        reversals.takeBack(reversals.find(wrong).orElseThrow(), "erreur", shop.manager.id());
        assertThat(make(wrong, shop.chairs, 1).refused()).isEqualTo("items.line.wrong");
    }

    @Test
    void an_electrical_is_sold_only_after_a_test_that_it_passed() {
        var fridge = one(shop.fridges);
        assertThat(sell(fridge, 4500)).contains("items.untested");
        assertThat(repairs.test(Ids.next(), fridge.id(), "froid", false, shop.manager.id()))
                .isEmpty();
        assertThat(sell(fridge, 4500)).contains("items.untested");
        assertThat(repairs.test(Ids.next(), fridge.id(), "froid", true, shop.manager.id()))
                .isEmpty();
        assertThat(sell(fridge, 4500)).isEmpty();
        assertThat(again(fridge).state()).isEqualTo(StockState.SALE);
        assertThat(again(fridge).described().price()).isEqualTo(4500);
        assertThat(sell(one(shop.chairs), 0)).as("a chair needs no test").isEmpty();
    }

    private Optional<String> sell(StockItem it, int cents) {
        return repairs.putOnSale(Ids.next(), it, cents, shop.manager.id());
    }

    @Test
    void time_and_parts_are_the_sums_of_lines_of_which_each_is_taken_back_once() {
        var it = one(shop.chairs);
        var by = shop.manager.id();
        var key = Ids.next();
        repairs.diagnose(Ids.next(), it.id(), "pied cassé", by);
        repairs.work(key, it.id(), "collé", 45, by, by);
        repairs.work(key, it.id(), "collé", 45, by, by);
        repairs.work(Ids.next(), it.id(), "", 90, by, by);
        repairs.part(Ids.next(), it.id(), "vis", 250, by);
        assertThat(sums(it)).isEqualTo(List.of(135, 250));
        var wrong = lines.of(it.id()).stream()
                .filter(line -> line.minutes() == 90)
                .findFirst()
                .orElseThrow();
        assertThat(repairs.takeBack(Ids.next(), wrong, "reprise", by)).isEmpty();
        assertThat(repairs.takeBack(Ids.next(), wrong, "reprise", by)).contains("items.back.twice");
        assertThat(sums(it)).isEqualTo(List.of(45, 250));
        assertThat(lines.of(it.id())).as("nothing is taken away").hasSize(5);
        assertThat(again(it).state()).isEqualTo(StockState.REPAIR);
        assertThat(rows.families(List.of(shop.site.id())))
                .singleElement()
                .satisfies(family -> assertThat(family.minutes()).isEqualTo(45));
    }

    private List<Integer> sums(StockItem it) {
        var row = rows.one(it.id(), List.of(shop.site.id())).orElseThrow();
        return List.of(row.minutes(), row.parts());
    }

    @Test
    void what_is_given_by_eight_hands_at_once_leaves_once_and_its_mass_with_it() throws Exception {
        var it = one(shop.chairs);
        Callable<Optional<String>> gives =
                () -> repairs.leave(Ids.next(), it, ExitClass.GIFT, null, 4000, "à l’école", shop.manager.id());
        var answers = Together.all(Collections.nCopies(8, gives));
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream)).containsOnly("items.gone");
        assertThat(again(it).state()).isEqualTo(StockState.GIVEN);
        assertThat(reused()).isEqualTo(4000);
        assertThat(repairs.comeBack(Ids.next(), it.id(), "elle n’est pas venue", shop.manager.id()))
                .isEmpty();
        assertThat(again(it).state()).isEqualTo(StockState.WAITING);
        assertThat(reused()).isZero();
        assertThat(repairs.comeBack(Ids.next(), it.id(), "encore", shop.manager.id()))
                .contains("items.here");
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_an_agreement_refuses_stays() {
        var it = one(shop.chairs);
        assertThat(repairs.leave(Ids.next(), it, ExitClass.RECYCLER, null, 4000, "", shop.manager.id()))
                .contains("flows.refused.UNKNOWN_RECIPIENT");
        assertThat(again(it).state()).isEqualTo(StockState.WAITING);
        assertThat(lines.of(it.id())).isEmpty();
        assertThat(repairs.takeApart(Ids.next(), it.id(), "roues", shop.manager.id()))
                .isEmpty();
        assertThat(repairs.work(Ids.next(), it.id(), "", 5, shop.manager.id(), shop.manager.id()))
                .contains("items.gone");
    }

    @Test
    void one_is_found_by_number_code_or_what_a_scanner_reads_in_ones_own_house_only() {
        var it = one(shop.chairs);
        for (var typed : List.of(
                "1", "n° 1", "#1", it.code(), it.spelled().toLowerCase(), "https://fabcom.example/o/" + it.code()))
            assertThat(items.typed(shop.owner(), typed)).as(typed).contains(it);
        assertThat(items.typed(new Shop("Voisine", beans).owner(), it.code())).isEmpty();
        assertThat(items.typed(shop.owner(), "99999999999")).isEmpty();
        assertThat(items.typed(shop.owner(), "' or true --")).isEmpty();
    }

    private long reused() {
        return db.sql("select coalesce(sum(grams), 0) from flows.weighing where site = :site and fate = 'REUSED'")
                .param("site", shop.site.id())
                .single(Long.class);
    }

    private List<String> findings() {
        return beans.getBeansOfType(Check.class).values().stream()
                .filter(it -> it.name().equals("flows.items"))
                .flatMap(it -> it.findings().stream())
                .toList();
    }
}

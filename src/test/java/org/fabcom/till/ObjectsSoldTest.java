package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A numbered object is sold by its number or its code, once, in the transaction of its sale. */
@FabComTest
class ObjectsSoldTest {

    private final Neighbours neighbours;
    private final Repairs repairs;
    private final StockItems items;
    private final Stall stall;

    ObjectsSoldTest(ApplicationContext beans, Neighbours neighbours, Repairs repairs, StockItems items) {
        this.neighbours = neighbours;
        this.repairs = repairs;
        this.items = items;
        stall = new Stall("Objets", beans);
    }

    private StockItem onSale(int cents) {
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Fauteuil", "", "", 7000, null, false);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
        assertThat(repairs.putOnSale(Ids.next(), it, cents, stall.shop.manager.id()))
                .isEmpty();
        return it;
    }

    private SaleLine line(StockItem it, long cents) {
        return stall.chairs(1, cents).being(it.id());
    }

    private StockState state(StockItem it) {
        return items.find(it.id()).orElseThrow().state();
    }

    @Test
    void two_tills_at_once_sell_it_once_and_one_is_told() throws Exception {
        var tills = List.of(stall.open("Une", 0), stall.open("Deux", 0));
        for (int round = 0; round < 5; round++) {
            var chair = onSale(1500);
            var lamp = onSale(500);
            var work = new ArrayList<Callable<String>>();
            work.add(() -> sell(tills.get(0), line(chair, 1500), line(lamp, 500)));
            work.add(() -> sell(tills.get(1), line(lamp, 500), line(chair, 1500)));
            assertThat(Together.all(work)).containsExactlyInAnyOrder("sold", "FC-5212");
            assertThat(state(chair)).isEqualTo(StockState.SOLD);
            assertThat(state(lamp)).isEqualTo(StockState.SOLD);
        }
        long sales =
                tills.stream().mapToLong(it -> stall.events.last(it.id()) - 2).sum();
        assertThat(sales).as("what was refused is in no journal").isEqualTo(5);
        for (var it : tills) assertThat(stall.audit.findings(it)).isEmpty();
    }

    private String sell(Till till, SaleLine... lines) {
        try {
            stall.cash(till, lines);
            return "sold";
        } catch (Problem told) {
            return told.getMessage();
        }
    }

    @Test
    void a_refund_puts_it_back_and_it_can_be_sold_again() {
        var till = stall.open("Caisse", 0);
        var it = onSale(1500);
        long number = stall.cash(till, line(it, 1500)).number();
        assertThat(state(it)).isEqualTo(StockState.SOLD);
        stall.refund(till, number, Payment.Means.CASH, new Refunds.Back(1, 1, 1500));
        assertThat(state(it)).isEqualTo(StockState.SALE);
        assertThat(sell(till, line(it, 1500))).isEqualTo("sold");
        assertThat(repairs.comeBack(Ids.next(), it.id(), "non", stall.shop.manager.id()))
                .as("what was sold comes back by a refund only")
                .contains("items.here");
    }

    @Test
    void what_is_in_the_workshop_is_not_sold_and_training_sells_nothing() {
        var till = stall.open("Caisse", 0);
        var it = onSale(1500);
        repairs.diagnose(Ids.next(), it.id(), "revoir", stall.shop.manager.id());
        assertThat(sell(till, line(it, 1500))).isEqualTo("FC-5212");
        assertThat(stall.events.last(till.id())).isEqualTo(2);
        repairs.putOnSale(Ids.next(), it, 1500, stall.shop.manager.id());
        var training = stall.training(till);
        stall.sessions.open(training.id(), 0, stall.seller.id(), Ids.token());
        assertThat(sell(training, line(it, 1500))).isEqualTo("sold");
        assertThat(state(it)).isEqualTo(StockState.SALE);
    }

    @Test
    void at_the_till_its_number_or_its_code_is_enough() {
        var till = stall.open("Caisse", 0);
        var it = onSale(1500);
        var other = onSale(700);
        var malo = neighbours.signedIn(stall.seller);
        var path = "/caisse/" + till.id();
        var page = malo.get(path).form("Ajouter").set("unique", "999").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Aucun objet n’a ce numéro");
        page = page.form("Ajouter").set("unique", "1").submit().follow();
        assertThat(page.text()).contains("N° 1 Fauteuil").contains("Encaisser 15 €");
        page = page.form("Ajouter").set("unique", it.spelled()).submit();
        assertThat(page.text()).contains("est déjà dans le panier");
        page = malo.get(path)
                .form("Ajouter")
                .set("unique", other.code())
                .set("nombre", "6,50")
                .submit()
                .follow();
        assertThat(page.text()).contains("Encaisser 21,50 €");
        page.form("Encaisser").submit().follow();
        assertThat(state(it)).isEqualTo(StockState.SOLD);
        assertThat(state(other)).isEqualTo(StockState.SOLD);
        page = malo.get(path).form("Ajouter").set("unique", "1").submit();
        assertThat(page.text()).contains("n’est pas en rayon : vendu");
    }

    @Test
    void what_is_given_at_the_till_is_given_and_what_is_thrown_away_is_not_reused() {
        var till = stall.open("Caisse", 0);
        var given = onSale(1500);
        var thrown = onSale(1500);
        stall.cash(
                till,
                line(given, 0).leaving(org.fabcom.till.sales.Way.YOUNG),
                line(thrown, 0).leaving(org.fabcom.till.sales.Way.CENTRE));
        assertThat(state(given)).isEqualTo(StockState.GIVEN);
        assertThat(state(thrown)).isEqualTo(StockState.RECYCLED);
    }
}

package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a device without network sold of rentals and of objects with a number is held against what the house knows by then. */
@FabComTest
class LateRentalsTest extends WithTablet {

    LateRentalsTest(ApplicationContext beans) {
        super(beans);
    }

    private UUID lent(int price) {
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Percolateur", "", "", 7000, null, false);
        var repairs = beans.getBean(Repairs.class);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
        repairs.putOnSale(Ids.next(), it, 4000, stall.shop.manager.id());
        var loan = Ids.next();
        stall.db
                .sql(
                        "insert into flows.loan (id, owner, item, borrower, from_day, due_day, price, made_by, made_at) values (:id, :owner, :item,"
                                + " 'Inès', (now() at time zone kernel.zone())::date, (now() at time zone kernel.zone())::date + 3, :price, :by, now())")
                .param("id", loan)
                .param("owner", stall.owner().value())
                .param("item", it.id())
                .param("price", price)
                .param("by", stall.shop.manager.id().value())
                .update();
        return loan;
    }

    /** A device that says another house's rental, or another price, marks nothing as paid before somebody looked. */
    @Test
    void what_it_says_to_have_taken_of_a_rental_is_held_against_the_house() {
        var ours = "RENT:" + lent(2500);
        for (var due : List.of(ours, "RENT:" + Ids.next(), "DEPOSIT_IN:" + ours.substring(5)))
            tablet.send(tablet.sale(rent(due), Tablet.cash(2000), session, now(), Ids.token()));
        assertThat(sold()).isEmpty();
        assertThat(aside()).contains("que la structure ne connaît pas, ou à un autre prix");
        for (int n = 0; n < 3; n++)
            malo.get("/caisse/" + till.id() + "/a-reprendre")
                    .form("Entrer cette vente")
                    .submit();
        assertThat(sold()).as("the money is in the drawer").hasSize(3);
        assertThat(sold().stream().flatMap(it -> it.lines().stream()).map(it -> it.due()))
                .as("what is the house's own is paid at that price, the rest pays nothing")
                .containsExactlyInAnyOrder(ours, "", "");
    }

    /** Somebody kept it by telephone while the device was away with it on its ticket. */
    @Test
    void what_was_booked_meanwhile_stands_aside_and_whoever_enters_it_knows() {
        var it = armchair();
        book(it, "Zoé", 2);
        tablet.send(tablet.sale(sale(it), Tablet.cash(4000), session, now(), Ids.token()));
        assertThat(sold()).isEmpty();
        assertThat(aside()).contains("est réservé à quelqu’un");
        malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Entrer cette vente")
                .submit();
        assertThat(sold().getFirst().lines().getFirst().item()).isEqualTo(it);
        assertThat(booked(it)).isZero();
    }

    /** Its borrower gave it up while the device was away: the refund of that sale brings no booking back. */
    @Test
    void a_booking_given_up_before_the_sale_came_in_stays_given_up() {
        var it = armchair();
        book(it, "Zoé", 2);
        var known = stall.db
                .sql("select id from flows.loan_booking where item = :item")
                .param("item", it)
                .single(UUID.class);
        var said = sale(it).replace("\"sure\"", "\"despite\":[\"" + known + "\"],\"sure\"");
        var line = tablet.sale(said, Tablet.cash(4000), session, now(), Ids.token());
        stall.clock.forward(Duration.ofMinutes(1));
        stall.db
                .sql("update flows.loan_booking set ended_at = :now where id = :id")
                .param("id", known, "now", now())
                .update();
        stall.clock.forward(Duration.ofMinutes(1));
        tablet.send(line);
        var number = sold().getFirst().event().number();
        stall.refund(till, number, Payment.Means.CASH, new Refunds.Back(1, 1, 4000));
        assertThat(booked(it)).isZero();
    }

    /** It stood aside for its age; that somebody booked the object since is said by name before it enters, not after. */
    @Test
    void whoever_enters_a_late_sale_is_told_for_whom_its_object_is_kept_by_now() {
        var it = armchair();
        var late = tablet.sale(sale(it), Tablet.cash(4000), session, now(), Ids.token());
        stall.clock.forward(Duration.ofHours(73));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        assertThat(tablet.send(late).body()).contains("plus de trois jours");
        book(it, "Inès", 2);
        var first = malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Entrer cette vente")
                .submit();
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("est réservé pour Inès du", "cette réservation tombe");
        assertThat(sold()).isEmpty();
        assertThat(booked(it)).isOne();
        book(it, "Omar", 10);
        var second = first.form("Entrer cette vente").submit();
        assertThat(second.status()).as("a booking that nobody read of").isEqualTo(422);
        assertThat(second.text()).contains("pour Omar du");
        assertThat(booked(it)).isEqualTo(2);
        assertThat(second.form("Entrer cette vente").submit().follow().text()).contains("Il n’y a rien à reprendre");
        assertThat(sold().getFirst().lines().getFirst().item()).isEqualTo(it);
        assertThat(booked(it)).isZero();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private UUID armchair() {
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Fauteuil", "", "", 7000, null, false);
        var repairs = beans.getBean(Repairs.class);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
        repairs.putOnSale(Ids.next(), it, 4000, stall.shop.manager.id());
        return it.id();
    }

    private void book(UUID item, String who, int from) {
        var day = stall.clock
                .instant()
                .atZone(java.time.ZoneId.of("Europe/Paris"))
                .toLocalDate();
        stall.db
                .sql(
                        "insert into flows.loan_booking (id, owner, item, borrower, from_day, due_day, made_by, made_at) values (:id, :owner, :item,"
                                + " :who, :from, :due, :by, now())")
                .param("id", Ids.next())
                .param("owner", stall.owner().value())
                .param("item", item)
                .param("who", who)
                .param("from", day.plusDays(from))
                .param("due", day.plusDays(from + 2))
                .param("by", stall.shop.manager.id().value())
                .update();
    }

    private int booked(UUID item) {
        return stall.db
                .sql("select count(*) from flows.loan_booking where item = :item and ended_at is null")
                .param("item", item)
                .single(Integer.class);
    }

    private String sale(UUID item) {
        return "{\"object\":\"" + stall.shop.chairs + "\",\"item\":\"" + item
                + "\",\"label\":\"Fauteuil\",\"pieces\":1,\"grams\":7000,\"cents\":4000,\"way\":\"SOLD\",\"sure\":true}";
    }

    /** The rent that this device took in cash was taken by another till meanwhile: its money is in the drawer all the same. */
    @Test
    void what_another_till_took_meanwhile_is_entered_by_hand_and_its_money_is_told() {
        var due = "RENT:" + lent(2000);
        tablet.send(tablet.sale(rent(due), Tablet.cash(2000), session, now(), Ids.token()));
        var mug = Tablet.books(stall.shop.books, 14);
        tablet.send(tablet.sale(rent(due) + "," + mug, Tablet.cash(3400), session, now(), Ids.token()));
        assertThat(sold()).hasSize(1);
        assertThat(aside()).contains("avait déjà pris une location").doesNotContain("Retirez la ligne");
        assertThat(malo.get("/caisse/" + till.id() + "/a-reprendre")
                        .form("Entrer cette vente")
                        .submit()
                        .follow()
                        .text())
                .contains("Il n’y a rien à reprendre");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(2000L, 3400L);
        assertThat(sold().getLast().lines())
                .extracting(it -> it.due())
                .as("paid once only")
                .containsExactly("", "");
        assertThat(beans.getBean(PaidDues.class).find(due))
                .map(PaidDues.Paid::number)
                .contains(sold().getFirst().event().number());
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** It stood aside for its age; that its rent is paid already is said before it enters, not after. */
    @Test
    void whoever_enters_a_late_sale_is_told_that_somebody_paid_twice() {
        var due = "RENT:" + lent(2000);
        var late = tablet.sale(rent(due), Tablet.cash(2000), session, now(), Ids.token());
        stall.clock.forward(Duration.ofHours(73));
        var open = stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        assertThat(open).isNotNull();
        session = stall.sessions.current(till.id()).orElseThrow().number();
        assertThat(tablet.send(late).body()).contains("plus de trois jours");
        var other = new Tablet(till, malo);
        other.send(other.sale(rent(due), Tablet.cash(2000), session, now(), Ids.token()));
        assertThat(sold()).hasSize(1);
        var first = malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Entrer cette vente")
                .submit();
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("rendez-le à qui a payé deux fois");
        assertThat(sold()).as("nothing entered yet").hasSize(1);
        assertThat(first.form("Entrer cette vente").submit().follow().text()).contains("Il n’y a rien à reprendre");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(2000L, 2000L);
        assertThat(sold()).extracting(it -> it.lines().getFirst().due()).containsExactly(due, "");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private static String rent(String due) {
        return "{\"label\":\"Location n° 1\",\"pieces\":1,\"grams\":0,\"cents\":2000,\"way\":\"SOLD\",\"due\":\"" + due
                + "\"}";
    }
}

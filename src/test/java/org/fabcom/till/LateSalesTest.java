package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What comes late, was cut, comes at once from many, or was changed by the house itself. */
@FabComTest
class LateSalesTest extends WithTablet {

    LateSalesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_comes_after_three_days_is_looked_at_first() {
        var line = books(1);
        stall.clock.forward(Duration.ofHours(73));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        assertThat(tablet.send(line).body()).contains("plus de trois jours");
        assertThat(sold()).isEmpty();
        malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Entrer cette vente")
                .submit();
        assertThat(sold()).hasSize(1);
    }

    /** The evening counts what the device took and does not know why there is more; the next one reads why there is less. */
    @Test
    void cash_of_sales_that_came_after_the_count_is_named_at_the_next_one() {
        var line = books(1);
        stall.close(till, 8100);
        stall.clock.forward(Duration.ofHours(14));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        var count = "/caisse/" + till.id() + "/fermeture";
        assertThat(total(count, "80").text()).doesNotContain("avant cette ouverture");
        tablet.send(line);
        assertThat(total(count, "80").text().replaceAll("[\u00a0\u202f]", " "))
                .contains("Attendu")
                .contains("Dont 1 € de ventes faites avant cette ouverture");
    }

    private WebAnswer total(String count, String euros) {
        return malo.get(count).form("J’ai compté").fill("Ou la somme", euros).submit();
    }

    @Test
    void an_object_that_the_guide_lost_is_entered_by_hand_or_settled_with_a_word() {
        var line = tablet.books(Ids.next(), 2, session, now());
        assertThat(tablet.send(line).body()).contains("n’est plus dans le guide");
        var page = malo.get("/caisse/" + till.id() + "/a-reprendre");
        assertThat(page.form("Régler sans l’entrer").submit().status())
                .as("a word is needed")
                .isEqualTo(422);
        page.form("Entrer cette vente").submit();
        assertThat(sold().getFirst().lines().getFirst().kind()).isNull();
        tablet.send(tablet.books(Ids.next(), 1, session, now()));
        page = malo.get("/caisse/" + till.id() + "/a-reprendre")
                .form("Régler sans l’entrer")
                .fill("Ce qu’elle est devenue", "copiée du cahier")
                .submit()
                .follow();
        assertThat(page.text()).contains("C’est réglé").contains("Il n’y a rien à reprendre");
        assertThat(sold()).hasSize(1);
    }

    @Test
    void what_no_till_would_sell_stands_aside() {
        var key = Ids.token();
        tablet.send(tablet.sale(Tablet.books(stall.shop.books, 3), Tablet.cash(200), session, now(), key));
        assertThat(aside()).contains("Les paiements ne font pas le total");
        tablet.send(tablet.sale(
                Tablet.books(stall.shop.books, 1),
                "{\"means\":\"CURRENCY\",\"cents\":100}",
                session,
                now(),
                Ids.token()));
        assertThat(aside()).contains("Son contenu ne se lit pas");
        tablet.send(tablet.kept("vendre", now(), 0, "[]"));
        assertThat(sold()).isEmpty();
        assertThat(tablet.send(books(1)).body())
                .as("nothing of it stops the queue")
                .isEqualTo("{}");
    }

    @Test
    void a_clock_that_is_ahead_is_told_and_sells_nothing_in_the_future() {
        tablet.send(tablet.books(stall.shop.books, 1, session, now().plus(Duration.ofDays(3))));
        var sale = sold().getFirst();
        assertThat(sale.keptAt()).isBeforeOrEqualTo(sale.event().at());
        assertThat(sale.clockDoubted()).isTrue();
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + sale.event().number())
                        .text())
                .contains("L’horloge de l’appareil n’était pas à l’heure");
    }

    /** The house had sold it, the answer was lost on the way, and the device kept it under the same key. */
    @Test
    void a_payment_whose_answer_was_cut_is_one_sale() {
        var basket = baskets.current(till.id(), stall.seller.id());
        checkout.add(basket, stall.books(2, 200));
        var key = Ids.token();
        var full = baskets.find(till.id(), basket.id()).orElseThrow();
        checkout.pay(full, List.of(Payment.cash(200, 200)), null, stall.seller.id(), key);
        var same = tablet.sale(Tablet.books(stall.shop.books, 2), Tablet.cash(200), session, now(), key);
        assertThat(tablet.send(same).body()).isEqualTo("{}");
        assertThat(sold()).hasSize(1);
        var other = tablet.sale(Tablet.books(stall.shop.books, 5), Tablet.cash(500), session, now(), key);
        assertThat(tablet.send(other).body()).contains("Vente à reprendre");
        assertThat(sold()).hasSize(1);
    }

    /** The basket that the device took over lies on the server until its sale arrives, and is not sold twice. */
    @Test
    void the_basket_that_was_begun_with_network_goes_with_its_sale() {
        checkout.add(baskets.current(till.id(), stall.seller.id()), stall.books(2, 200));
        var basket = baskets.current(till.id(), stall.seller.id());
        tablet.send(tablet.kept(
                "vendre",
                now(),
                0,
                Tablet.fields(
                        Tablet.books(stall.shop.books, 2),
                        Tablet.cash(200),
                        session,
                        Ids.token(),
                        basket.id().toString(),
                        basket.version())));
        assertThat(baskets.current(till.id(), stall.seller.id()).empty()).isTrue();
        assertThat(sold()).hasSize(1);
        tablet.send(tablet.kept(
                "abandonner",
                now(),
                0,
                Tablet.fields(Tablet.books(stall.shop.books, 1), "", session, Ids.token(), "", 0)));
        assertThat(stall.events.newest(till.id(), EventKind.CANCELLED)).isPresent();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Eight devices send at once, each line from two tabs: nothing lost, nothing doubled, chains hold. */
    @Test
    void eight_devices_come_back_at_once() throws Exception {
        int each = 6;
        var tablets = new ArrayList<Tablet>();
        for (int i = 0; i < 8; i++)
            tablets.add(new Tablet(till, neighbours.signedIn(stall.with(Duty.TILL, "Nino " + i))));
        var work = new ArrayList<Callable<Boolean>>();
        for (var it : tablets) {
            var lines = new ArrayList<Tablet.Line>();
            for (int i = 0; i < each; i++) lines.add(it.books(stall.shop.books, 1, session, now()));
            for (int tab = 0; tab < 2; tab++) work.add(() -> all(it, lines));
        }
        assertThat(Together.all(work)).containsOnly(true);
        assertThat(sold()).hasSize(8 * each);
        for (var it : tablets)
            assertThat(sold().stream()
                            .map(SaleRead::event)
                            .map(TillEvent::said)
                            .map(said -> said.path("device"))
                            .filter(device -> device.path("id").asString().equals(it.id))
                            .map(device -> device.path("number").asInt()))
                    .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(stall.audit.findings(till)).isEmpty();
        assertThat(aside()).contains("Il n’y a rien à reprendre");
    }

    /** Whoever holds the server's key can sign an event, not what a device said: check and the stand-alone checker name it. */
    @Test
    void the_house_itself_cannot_change_what_a_device_sold() throws Exception {
        tablet.send(books(1));
        archives.make(till.id(), stall.shop.manager.id());
        assertThat(StandAlone.says(folder, StandAlone.content(archives, till.id(), last(EventKind.ARCHIVE))))
                .contains("Archive intacte");
        var line = books(9);
        forge(line, stall.shop.manager.id(), 100);
        assertThat(stall.audit.findings(till))
                .anyMatch(it ->
                        it.contains("n’est pas ce que l’appareil a signé") && it.contains(" " + last(EventKind.SALE)));
        archives.make(till.id(), stall.shop.manager.id());
        assertThat(StandAlone.says(folder, StandAlone.content(archives, till.id(), last(EventKind.ARCHIVE))))
                .contains("Événement " + last(EventKind.SALE) + " : ce n'est pas ce que l'appareil a vendu");
        forge(new Tablet.Line(3, line.text().replace("900", "100"), line.signature()), stall.seller.id(), 100);
        assertThat(stall.audit.findings(till)).hasSize(2);
        archives.make(till.id(), stall.shop.manager.id());
        assertThat(StandAlone.says(folder, StandAlone.content(archives, till.id(), last(EventKind.ARCHIVE))))
                .contains("Événement " + last(EventKind.SALE) + " : l'appareil n'a pas signé cela");
    }

    @Test
    void only_whoever_sells_here_registers_a_device_and_a_key_of_another_kind_is_none() {
        assertThat(malo.post(tablet.path + "/appareil", "cle", "AAAA").status()).isEqualTo(400);
        assertThat(malo.post(tablet.path + "/appareil", "cle", "pas une clé").status())
                .isEqualTo(400);
        assertThat(stall.events
                        .newest(till.id(), EventKind.DEVICE)
                        .orElseThrow()
                        .said()
                        .path("device")
                        .path("id")
                        .asString())
                .isEqualTo(tablet.id);
        var elsewhere = new Stall("Ailleurs", beans);
        assertThat(neighbours.signedIn(elsewhere.seller).get(tablet.path).status())
                .isEqualTo(403);
        assertThat(malo.get(tablet.path).body()).contains("\"maintenant\":").contains("\"csrf\":");
    }
}

package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.DeviceClock;
import org.fabcom.till.sales.KeptProof;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** What devices sold without network comes in once, in their order, with both dates, or stands aside with its reason. */
@FabComTest
class SalesWithoutNetworkTest {

    @TempDir
    private Path folder;

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Archives archives;
    private final Baskets baskets;
    private final Checkout checkout;
    private final Stall stall;
    private Till till;
    private WebVisitor malo;
    private Tablet tablet;
    private long session;

    SalesWithoutNetworkTest(
            ApplicationContext beans, Neighbours neighbours, Archives archives, Baskets baskets, Checkout checkout) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.archives = archives;
        this.baskets = baskets;
        this.checkout = checkout;
        this.stall = new Stall("La Remise", beans);
        this.till = stall.till("Avant");
    }

    @BeforeEach
    void a_tablet_at_an_open_till() {
        till = stall.open("Caisse", 8000);
        session = stall.sessions.current(till.id()).orElseThrow().number();
        malo = neighbours.signedIn(stall.seller);
        tablet = new Tablet(till, malo);
    }

    @AfterEach
    void clock() {
        stall.clock.back();
    }

    private Instant now() {
        return stall.clock.instant();
    }

    private Tablet.Line books(int pieces) {
        return tablet.books(stall.shop.books, pieces, session, now());
    }

    private List<SaleRead> sold() {
        return stall.events.between(till.id(), 1, stall.events.last(till.id())).stream()
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .toList();
    }

    private String aside() {
        return malo.get("/caisse/" + till.id() + "/a-reprendre").text();
    }

    private UUID uuid(String id) {
        return UUID.fromString(id);
    }

    @Test
    void each_enters_once_in_the_order_of_its_device_with_both_dates() {
        var early = now().minus(Duration.ofMinutes(50)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var first = tablet.books(stall.shop.books, 3, session, early);
        var second = books(1);
        assertThat(tablet.send(second).status()).as("out of order").isEqualTo(409);
        assertThat(tablet.send(first).body()).isEqualTo("{}");
        assertThat(tablet.send(second).body()).isEqualTo("{}");
        assertThat(tablet.send(first).body()).as("twice").isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(300L, 100L);
        var sale = sold().getFirst();
        assertThat(sale.keptAt()).isEqualTo(early);
        assertThat(sale.event().at()).isAfter(early.plus(Duration.ofMinutes(49)));
        assertThat(sale.writtenOn()).isNull();
        assertThat(sale.event().session()).isEqualTo(session);
        assertThat(sale.event().operator()).isEqualTo(stall.seller.id());
        assertThat(sale.lines().getFirst().rate()).as("the guide's VAT").isEqualTo(550);
        assertThat(sale.event().said().path("device").path("text").asString()).isEqualTo(first.text());
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + sale.event().number())
                        .text())
                .contains("Vendue sans réseau le");
        assertThat(aside()).contains("Il n’y a rien à reprendre");
    }

    /** Somebody else at the same till carries what this device signed: it stays the sale of whoever sold. */
    @Test
    void whoever_stands_at_the_till_may_send_what_another_sold() {
        var line = books(2);
        var irene = neighbours.signedIn(stall.with(Duty.TILL, "Irène"));
        assertThat(tablet.send(irene, line).status()).isEqualTo(200);
        assertThat(sold().getFirst().event().operator()).isEqualTo(stall.seller.id());
        var stranger = neighbours.signedIn(neighbours.person("Passante"));
        assertThat(tablet.send(stranger, books(1)).status()).isEqualTo(403);
        assertThat(sold()).hasSize(1);
    }

    @Test
    void another_text_under_the_same_number_stands_aside() {
        var line = books(1);
        tablet.send(line);
        var other = tablet.signed(1, line.text().replace("\"pieces\":1", "\"pieces\":2"));
        assertThat(tablet.send(other).body()).contains("Vente à reprendre");
        assertThat(tablet.send(other).status()).isEqualTo(200);
        assertThat(sold()).hasSize(1);
        assertThat(aside())
                .contains("Son numéro est déjà pris par une autre vente")
                .containsOnlyOnce("Vente gardée n°");
    }

    @Test
    void what_was_altered_on_the_way_is_named_and_does_not_enter() {
        var line = books(9);
        var cheaper = new Tablet.Line(1, line.text().replace("900", "100"), line.signature());
        assertThat(tablet.send(cheaper).body()).contains("La signature n’est pas celle de l’appareil");
        assertThat(sold()).isEmpty();
        assertThat(tablet.send(line).body()).as("the true one still enters").isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(900L);
        assertThat(aside()).contains("La signature n’est pas celle de l’appareil");
    }

    @Test
    void a_number_that_never_comes_is_named_and_the_rest_enters() {
        tablet.send(books(1));
        books(2);
        var third = books(3);
        var gap = tablet.send(third);
        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.body()).contains("\"dernier\":1").contains("Il manque le numéro 2");
        assertThat(malo.post(tablet.path + "/trou", "appareil", tablet.id, "n", "3")
                        .status())
                .isEqualTo(200);
        assertThat(tablet.send(third).body()).isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(100L, 300L);
        assertThat(aside()).contains("Vente gardée n° 2").contains("Elle n’est jamais arrivée");
        assertThat(malo.post(tablet.path + "/trou", "appareil", tablet.id, "n", "99999")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_chain_that_does_not_hold_stands_aside() {
        tablet.send(books(1));
        var line = books(2);
        var cut = tablet.signed(2, line.text().replaceAll("\"avant\":\"[0-9a-f]{64}\"", "\"avant\":\"\""));
        assertThat(tablet.send(cut).body()).contains("ne suit pas la précédente");
        assertThat(sold()).hasSize(1);
    }

    @Test
    void a_device_that_is_not_registered_here_stands_aside() {
        var line = books(1);
        tablet.id = Ids.next().toString();
        assertThat(tablet.send(line).body()).contains("\"inconnu\":true");
        assertThat(sold()).isEmpty();
        assertThat(aside()).contains("un appareil inconnu").contains("n’est pas, ou plus, inscrit");
    }

    /** The day was counted and closed meanwhile: what was sold in it is refused, then entered as from a notebook. */
    @Test
    void after_the_day_is_closed_it_waits_for_the_next_session() {
        var line = books(4);
        stall.close(till, 8000);
        assertThat(tablet.send(line).body()).contains("La caisse est fermée");
        assertThat(aside()).contains("4 × Livres").contains("Ouvrez la caisse pour entrer ces ventes");
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        var page = malo.get("/caisse/" + till.id());
        assertThat(page.text()).contains("1 vente sans réseau à reprendre");
        page = page.click("1 vente sans réseau à reprendre")
                .form("Entrer cette vente")
                .submit()
                .follow();
        assertThat(page.text()).contains("La vente est entrée").contains("Il n’y a rien à reprendre");
        var sale = sold().getFirst();
        assertThat(sale.cents()).isEqualTo(400);
        assertThat(sale.writtenOn()).isEqualTo(BusinessDay.of(now()));
        assertThat(sale.event().session()).isGreaterThan(session);
        assertThat(tablet.send(line).status()).as("sent again").isEqualTo(200);
        assertThat(sold()).hasSize(1);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Another session is open already: it enters there at once, as from a notebook, on the day on which it was sold. */
    @Test
    void in_a_later_session_it_enters_with_the_day_on_which_it_was_sold() {
        var line = books(1);
        var day = BusinessDay.of(now());
        stall.clock.forward(Duration.ofHours(30));
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        assertThat(tablet.send(line).body()).isEqualTo("{}");
        assertThat(sold().getFirst().writtenOn()).isEqualTo(day);
        assertThat(sold().getFirst().event().day()).isAfter(day);
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
        checkout.pay(
                till.id(),
                basket.id(),
                basket.version() + 1,
                List.of(Payment.cash(200, 200)),
                null,
                stall.seller.id(),
                key);
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

    private static boolean all(Tablet it, List<Tablet.Line> lines) {
        return lines.stream().allMatch(line -> it.send(line).status() == 200);
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

    private void forge(Tablet.Line line, PartyId by, long cents) {
        var proof = new KeptProof(
                uuid(tablet.id),
                line.n(),
                now(),
                DeviceClock.RIGHT,
                tablet.keys.getPublic().getEncoded(),
                line.text(),
                java.util.Base64.getDecoder().decode(line.signature()));
        stall.sales.sell(
                till.id(),
                new SaleOrder(List.of(stall.books(1, cents)), List.of(Payment.cash(cents, cents)), null, proof),
                by,
                Ids.token());
    }

    private long last(EventKind kind) {
        return stall.events.newest(till.id(), kind).orElseThrow().number();
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

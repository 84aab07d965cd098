package org.fabcom.till;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.DeviceClock;
import org.fabcom.till.sales.KeptProof;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.SaleRead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A tablet at an open till, whose network is gone. */
abstract class WithTablet {

    @TempDir
    Path folder;

    final ApplicationContext beans;
    final Neighbours neighbours;
    final Archives archives;
    final Baskets baskets;
    final Checkout checkout;
    final Stall stall;
    final Till till;
    WebVisitor malo;
    final Tablet tablet;
    long session;

    WithTablet(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        archives = beans.getBean(Archives.class);
        baskets = beans.getBean(Baskets.class);
        checkout = beans.getBean(Checkout.class);
        this.stall = new Stall("La Remise", beans);
        till = stall.open("Caisse", 8000);
        session = stall.sessions.current(till.id()).orElseThrow().number();
        malo = neighbours.signedIn(stall.seller);
        tablet = new Tablet(till, malo);
    }

    @AfterEach
    void clock() {
        stall.clock.back();
    }

    @AfterEach
    void no_rule_is_left() {
        rules().of(stall.owner()).forEach(it -> rules().end(stall.owner(), it.id()));
    }

    private PriceRules rules() {
        return beans.getBean(PriceRules.class);
    }

    void rule(String label, Kind kind, @Nullable Measure measure, String of, String audience, Long... amounts) {
        var from = BusinessDay.of(stall.clock.instant()).minusDays(3);
        rule(label, kind, measure, of, audience, from, 0, amounts);
    }

    void rule(
            String label,
            Kind kind,
            @Nullable Measure measure,
            String of,
            String audience,
            LocalDate from,
            long least,
            Long... amounts) {
        rules().add(
                        new PriceRule(
                                Ids.next(),
                                stall.owner(),
                                of,
                                label,
                                kind,
                                measure,
                                List.of(amounts),
                                least,
                                audience,
                                "",
                                from,
                                null),
                        stall.shop.manager.id());
    }

    Instant now() {
        return stall.clock.instant();
    }

    Tablet.Line books(int pieces) {
        return tablet.books(stall.shop.books, pieces, session, now());
    }

    List<SaleRead> sold() {
        return stall.events.between(till.id(), 1, stall.events.last(till.id())).stream()
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .toList();
    }

    String aside() {
        return malo.get("/caisse/" + till.id() + "/a-reprendre").text();
    }

    UUID uuid(String id) {
        return UUID.fromString(id);
    }

    /** That level of solidarity, for the ticket of this page. */
    WebAnswer level(WebAnswer page, String n) {
        var at = "/caisse/" + till.id();
        malo.post(at + "/public", "panier", page.page().select("#till").attr("data-basket"), "niveau", n);
        return malo.get(at);
    }

    static boolean all(Tablet it, List<Tablet.Line> lines) {
        return lines.stream().allMatch(line -> it.send(line).status() == 200);
    }

    void forge(Tablet.Line line, PartyId by, long cents) {
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

    long last(EventKind kind) {
        return stall.events.newest(till.id(), kind).orElseThrow().number();
    }

    /** With plain blanks, one each. */
    static String clean(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}

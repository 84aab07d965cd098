package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What was sold by the kilogram comes back by weight: parts add up to the line, to the cent and to the gram, at the till and in the account of matter. */
@FabComTest
class WeighedRefundsTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Web web;
    private Till till;
    private WebVisitor malo;

    WeighedRefundsTest(ApplicationContext beans, Neighbours neighbours, Web web) {
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    @BeforeEach
    void open() {
        till = stall.open("Caisse", 5000);
        malo = neighbours.signedIn(stall.seller);
    }

    private long textile() {
        return stall.cash(till, SaleLine.of(stall.shop.fridges, "Frigos", 1, 1500, 599, "STANDARD"))
                .number();
    }

    private long left(long number) {
        return stall.db
                .sql("""
                        select (coalesce(sum(grams), 0))::bigint from flows.weighing w where w.sale_line is not null
                          and (w.id, w.id) in (select x.id, x.id from flows.weighing x where x.sale_line = :line
                            union select y.id, y.id from flows.weighing y join flows.weighing x on x.id = y.corrects where x.sale_line = :line)
                        """)
                .param("line", java.util.UUID.nameUUIDFromBytes((till.id() + ":" + number + ":1").getBytes()))
                .single(Long.class);
    }

    @Test
    void part_of_it_comes_back_by_weight_and_then_the_rest() {
        long number = textile();
        var page = malo.get("/caisse/" + till.id() + "/ventes/" + number);
        assertThat(page.text()).contains("sur 1,500 kg");
        var wrong = page.form("Rembourser")
                .set("combien-1", "1,6")
                .set("motif", "taché")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Il ne reste que 1,500 kg à rendre")
                .as("one thing is wrong, and one is said")
                .doesNotContain("Dites combien rendre");
        var done = page.form("Rembourser")
                .set("combien-1", "0,5")
                .set("motif", "taché")
                .submit();
        assertThat(done.status()).isEqualTo(303);
        var back = SaleRead.of(stall.events.newest(till.id(), EventKind.REFUND).orElseThrow());
        assertThat(back.cents()).as("a third of 5.99 €").isEqualTo(-200);
        assertThat(back.lines().getFirst().grams()).isEqualTo(-500);
        assertThat(back.lines().getFirst().pieces()).isZero();
        assertThat(left(number)).isEqualTo(1000);
        page = malo.get("/caisse/" + till.id() + "/ventes/" + number);
        assertThat(page.text()).contains("sur 1 kg").contains("Remboursée en partie : 2 €");
        page.form("Rembourser").set("combien-1", "1").set("motif", "taché").submit();
        back = SaleRead.of(stall.events.newest(till.id(), EventKind.REFUND).orElseThrow());
        assertThat(back.cents()).as("the rest, to the cent").isEqualTo(-399);
        assertThat(back.lines().getFirst().pieces()).isEqualTo(-1);
        assertThat(left(number)).isZero();
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + number).text())
                .contains("Remboursée : 5,99 €");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void grams_are_read_as_grams_and_kilograms_as_kilograms() {
        for (var typed : List.of("850 g", "0,85 kg", "0,85", "0.85", "850g", "0,850 Kg")) {
            long number = textile();
            var done = malo.get("/caisse/" + till.id() + "/ventes/" + number)
                    .form("Rembourser")
                    .set("combien-1", typed)
                    .set("motif", "taché")
                    .submit();
            assertThat(done.status()).as(typed).isEqualTo(303);
            assertThat(left(number)).as(typed).isEqualTo(650);
        }
        var wrong = malo.get("/caisse/" + till.id() + "/ventes/" + textile())
                .form("Rembourser")
                .set("combien-1", "un peu")
                .set("motif", "taché")
                .submit();
        assertThat(wrong.text()).contains("« un peu » ne se lit pas").doesNotContain("Il ne reste que");
        assertThat(TypedNumber.grams("1,5 g")).as("no part of a gram").isEmpty();
        assertThat(TypedNumber.grams("12 ")).hasValue(12_000);
    }

    @Test
    void the_page_of_the_sale_has_no_barrier() {
        long number = textile();
        refund(number, new Back(1, 0, 500, 200));
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(malo)) {
                tab.go("/caisse/" + till.id() + "/ventes/" + number).picture("till-refund");
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }

    @Test
    void never_more_grams_come_back_than_were_sold_by_whatever_door() {
        long number = textile();
        refund(number, new Back(1, 0, 1000, 400));
        for (var it : List.of(
                new Back(1, 0, 501, 100), new Back(1, 0, 0, 0), new Back(1, 0, -1, 0), new Back(1, 0, 500, 200)))
            assertThatThrownBy(() -> refund(number, it))
                    .as("" + it)
                    .isInstanceOfSatisfying(
                            Problem.class, told -> assertThat(told.getMessage()).isEqualTo("FC-5207"));
        assertThat(stall.db.sql("""
                                select till.refund_fits(:till, :number, '[{"n":1,"pieces":0,"grams":-501,"cents":0}]')
                                  or till.refund_fits(:till, :number, '[{"n":1,"pieces":0,"grams":1,"cents":0}]')
                                """).param("till", till.id(), "number", number).single(Boolean.class))
                .as("the base counts grams too")
                .isFalse();
        refund(number, new Back(1, 0, 500, 199));
        assertThat(left(number)).isZero();
    }

    /** Three weighed chairs come back one by one: their grams with them, as the account of matter counts them. */
    @Test
    void pieces_bring_their_grams() {
        long number = stall.cash(till, SaleLine.of(stall.shop.chairs, "Chaises", 3, 10_000, 3000, "STANDARD"))
                .number();
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + number).text())
                .contains("sur 3,");
        for (long it : new long[] {3333, 3333, 3334}) {
            refund(number, new Back(1, 1, 1000));
            var back =
                    SaleRead.of(stall.events.newest(till.id(), EventKind.REFUND).orElseThrow());
            assertThat(back.lines().getFirst().grams()).isEqualTo(-it);
        }
        assertThat(left(number)).isZero();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private void refund(long number, Back back) {
        stall.refund(till, number, Payment.Means.CASH, back);
    }
}

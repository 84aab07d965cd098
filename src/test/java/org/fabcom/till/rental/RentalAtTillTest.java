package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The price of a rental is paid on a ticket, its deposit lies in the drawer and leaves it again: whoever counts finds what is there. */
@FabComTest
class RentalAtTillTest extends LendingStall {

    private final Web web;

    RentalAtTillTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    @Test
    void its_page_has_no_barrier() {
        var it = onSale();
        lend(it, 3, "50");
        stall.open("Caisse de la boutique", 1000);
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(neighbours.signedIn(stall.seller))) {
                tab.go("/caisse/location/" + it.id()).picture("till-rental");
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }

    @Test
    void what_is_out_does_not_go_on_a_ticket() {
        var it = onSale();
        lend(it, 3, "50");
        var till = stall.open("Caisse", 1000);
        var malo = neighbours.signedIn(stall.seller);
        var answer = malo.get("/caisse/" + till.id())
                .form("Ajouter")
                .set("unique", it.spelled())
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("est en location jusqu’au").contains("Ticket vide");
    }

    @Test
    void the_price_is_a_line_of_the_ticket_and_the_deposit_comes_and_goes() {
        var it = onSale();
        lend(it, 3, "50");
        var till = stall.open("Caisse", 1000);
        var malo = neighbours.signedIn(stall.seller);
        var page = malo.get(at(it)).click("Encaisser à la caisse");
        assertThat(page.text()).contains("24 €").contains("50 €").contains("à encaisser");
        page.form("Noter 50 €").submit();
        assertThat(drawer(till)).isEqualTo(6000);
        assertThat(page.form("Noter 50 €").submit().follow().text()).contains("déjà pris");
        assertThat(drawer(till)).as("once").isEqualTo(6000);
        var ticket = page.form("Mettre le prix").submit().follow();
        assertThat(ticket.text()).contains("Location n°").contains("Encaisser 24 €");
        assertThat(page.form("Mettre le prix").submit().follow().text())
                .as("pressed twice, it is on the ticket once")
                .contains("Encaisser 24 €");
        malo.get("/caisse/" + till.id()).form("Encaisser").submit();
        var sale = SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow());
        assertThat(sale.cents()).isEqualTo(2400);
        assertThat(sale.lines().getFirst().net()).as("VAT at 20 %").isEqualTo(2000);
        assertThat(drawer(till)).isEqualTo(8400);
        page = malo.get("/caisse/location/" + it.id());
        assertThat(page.text())
                .contains("payé à la caisse, événement " + sale.event().number())
                .contains("noté au tiroir")
                .doesNotContain("Mettre le prix");
        desk.get(at(it))
                .form("L’objet est rendu")
                .set("rendue", "40,50")
                .set("constat", "Robinet cassé")
                .submit();
        malo.get("/caisse/location/" + it.id()).form("Noter 40,50 €").submit();
        assertThat(drawer(till))
                .as("what was kept is in the drawer, and expected")
                .isEqualTo(4350);
        assertThat(stall.audit.findings(till)).isEmpty();
        assertThat(booked(till, 4350))
                .as("what is not given back is owed (165), no cash on its way to the bank (580)")
                .contains("530 950 0", "165 0 950", "530 2400 0")
                .doesNotContain("580")
                .doesNotContain("658");
    }

    /** Two tills with the same rent on their tickets: the second is told, and nothing is taken twice; given back, it is owed again. */
    @Test
    void one_rent_is_paid_once_whichever_till_takes_it() {
        var it = onSale();
        lend(it, 3, "");
        var one = stall.open("Une", 0);
        var two = stall.open("Deux", 0);
        var malo = neighbours.signedIn(stall.seller);
        malo.get("/caisse/location/" + it.id()).form("« Une »").submit();
        malo.get("/caisse/location/" + it.id()).form("« Deux »").submit();
        assertThat(malo.get("/caisse/" + one.id()).form("Encaisser").submit().status())
                .isEqualTo(303);
        var late = malo.get("/caisse/" + two.id()).form("Encaisser").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("déjà payée");
        assertThat(stall.events.newest(two.id(), EventKind.SALE)).isEmpty();
        var sold = stall.events.newest(one.id(), EventKind.SALE).orElseThrow();
        stall.refund(one, sold.number(), Payment.Means.CASH, new Refunds.Back(1, 1, 2400));
        assertThat(malo.get("/caisse/" + two.id()).form("Encaisser").submit().status())
                .isEqualTo(303);
        assertThat(stall.audit.findings(one)).isEmpty();
        assertThat(stall.audit.findings(two)).isEmpty();
    }

    @Test
    void who_stands_at_no_till_of_the_house_takes_nothing() {
        var it = onSale();
        lend(it, 3, "");
        var till = stall.open("Caisse", 0);
        var lou = neighbours.signedIn(stall.with(Duty.WORKSHOP, "Lou"));
        assertThat(lou.get(at(it)).text()).doesNotContain("Encaisser à la caisse");
        assertThat(lou.get("/caisse/location/" + it.id()).status()).isEqualTo(403);
        var away = neighbours.signedIn(neighbours.person("Nora"));
        assertThat(away.get("/caisse/location/" + it.id()).status()).isEqualTo(403);
        var loan = stall.db
                .sql("select id::text from flows.loan where item = :item")
                .param("item", it.id())
                .single(String.class);
        assertThat(lou.post("/caisse/" + till.id() + "/location/" + loan + "/loyer")
                        .status())
                .isEqualTo(403);
    }
}

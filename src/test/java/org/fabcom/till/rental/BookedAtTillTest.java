package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.Till;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is kept for somebody is not sold without a word: whoever sells is asked once, and the base lets it go only once its booking ended. */
@FabComTest
class BookedAtTillTest extends LendingStall {

    private final Web web;
    private final Till till;
    private WebVisitor malo;

    BookedAtTillTest(ApplicationContext beans, Neighbours neighbours, Web web) {
        super(beans);
        this.web = web;
        till = stall.open("Caisse", 1000);
        malo = neighbours.signedIn(stall.seller);
    }

    private void book(StockItem it, String who, int from, int due) {
        var answer = desk.get("/pesee/objet/" + it.id() + "/reservations")
                .form("Réserver")
                .set("emprunteur", who)
                .set("contact", "06 11 22 33 44")
                .set("du", day(from))
                .set("au", day(due))
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private WebAnswer add(StockItem it) {
        return malo.get("/caisse/" + till.id())
                .form("Ajouter")
                .set("unique", it.spelled())
                .submit();
    }

    private WebAnswer pay() {
        return malo.get("/caisse/" + till.id()).form("Encaisser").submit();
    }

    private StockState state(StockItem it) {
        return items.find(it.id()).orElseThrow().state();
    }

    private boolean booked(StockItem it) {
        return stall.db
                .sql("select exists (select from flows.loan_booking where item = :item and ended_at is null)")
                .param("item", it.id())
                .single(Boolean.class);
    }

    @Test
    void whoever_sells_is_asked_once_and_the_booking_ends_with_the_sale_only() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        var asked = add(it);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("est réservé pour Zoé (06 11 22 33 44) du")
                .contains("vendre quand même ?")
                .contains("Ticket vide");
        assertThat(asked.form("Ajouter").submit().status()).isEqualTo(303);
        assertThat(booked(it)).as("a ticket is no sale").isTrue();
        assertThat(pay().status()).isEqualTo(303);
        assertThat(state(it)).isEqualTo(StockState.SOLD);
        assertThat(booked(it)).isFalse();
        var line = SaleRead.of(stall.events.newest(till.id(), EventKind.SALE).orElseThrow())
                .lines()
                .getFirst();
        assertThat(line.despite()).as("the journal says that it was known").hasSize(1);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private WebAnswer giveBack() {
        var sale = stall.events.newest(till.id(), EventKind.SALE).orElseThrow();
        return malo.get("/caisse/" + till.id() + "/ventes/" + sale.number())
                .form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "finalement non")
                .submit()
                .follow();
    }

    /** Whoever waited for it waits again; where somebody else has their days now, whoever gives back is told. */
    @Test
    void the_booking_that_gave_way_comes_back_with_its_object_or_the_refund_says_that_it_does_not() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        add(it).form("Ajouter").submit();
        pay();
        assertThat(booked(it)).isFalse();
        assertThat(giveBack().text()).contains("L’objet est de nouveau réservé pour Zoé");
        assertThat(booked(it)).isTrue();
        add(it).form("Ajouter").submit();
        pay();
        stall.close(till, 5000);
        stall.clock.forward(Duration.ofDays(10));
        stall.sessions.open(till.id(), 5000, stall.seller.id(), Ids.token());
        malo = neighbours.signedIn(stall.seller);
        assertThat(giveBack().text()).as("its days are over").contains("ne revient pas");
        assertThat(booked(it)).isFalse();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void one_that_somebody_withdrew_stays_withdrawn_and_the_base_keeps_days_from_being_given_twice() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        var first = booking(it);
        assertThat(add(it).form("Ajouter").submit().status()).isEqualTo(303);
        stall.db
                .sql("update flows.loan_booking set ended_at = :now where id = :id")
                .param("id", first, "now", org.fabcom.kernel.Times.sql(stall.clock.instant()))
                .update();
        stall.clock.forward(Duration.ofMinutes(1));
        malo = neighbours.signedIn(stall.seller);
        assertThat(pay().status()).isEqualTo(303);
        assertThat(giveBack().text()).contains("ne revient pas");
        assertThat(booked(it)).isFalse();
        desk = neighbours.signedIn(stall.shop.manager);
        book(it, "Ali", 6, 7);
        assertThatThrownBy(() -> stall.db
                        .sql("update flows.loan_booking set ended_at = null where id = :id")
                        .param("id", first)
                        .update())
                .hasMessageContaining("booking_taken");
    }

    private UUID booking(StockItem it) {
        return stall.db
                .sql("select id from flows.loan_booking where item = :item and ended_at is null")
                .param("item", it.id())
                .single(UUID.class);
    }

    @Test
    void a_booking_that_came_while_it_lay_on_a_ticket_stops_the_sale_by_its_name_and_the_basket_stays() {
        var it = onSale();
        assertThat(add(it).status()).isEqualTo(303);
        book(it, "Zoé", 5, 8);
        var stopped = pay();
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text())
                .contains("Rien n’est encaissé. N° " + it.number() + " Percolateur est réservé pour Zoé")
                .contains("Encaisser 40 €");
        assertThat(stall.events.newest(till.id(), EventKind.SALE)).isEmpty();
        stopped.form("Retirer :").submit();
        add(it).form("Ajouter").submit();
        assertThat(pay().status()).isEqualTo(303);
        assertThat(booked(it)).isFalse();
    }

    @Test
    void what_left_or_went_on_rental_meanwhile_is_named_too() {
        var sold = onSale();
        assertThat(add(sold).status()).isEqualTo(303);
        lend(sold, 3, "");
        assertThat(pay().text())
                .contains("N° " + sold.number() + " Percolateur est en location jusqu’au")
                .contains("Encaisser 40 €");
    }

    @Test
    void the_base_keeps_it_whatever_the_door() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        assertThatThrownBy(() -> stall.cash(till, stall.chairs(1, 4000).being(it.id())))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.code()).isEqualTo("FC-5214"));
        for (var becomes : List.of("SOLD", "GIVEN", "RECYCLED", "PARTS"))
            assertThatThrownBy(() -> leave(it, becomes)).hasMessageContaining("item_booked");
        assertThat(desk.get("/pesee/objet/" + it.id())
                        .form("Noter la sortie")
                        .set("vers", "PARTS")
                        .submit()
                        .text())
                .contains("est réservé à quelqu’un");
        assertThat(state(it)).isEqualTo(StockState.SALE);
        stall.clock.forward(Duration.ofDays(9));
        leave(it, "GIVEN");
        assertThat(state(it)).as("its days are over").isEqualTo(StockState.GIVEN);
    }

    private void leave(StockItem it, String becomes) {
        stall.db
                .sql(
                        "insert into flows.item_line (id, item, what, becomes, done_by, made_by, made_at) values (:id, :item, 'LEFT', :becomes,"
                                + " :by, :by, :now)")
                .param("id", Ids.next())
                .param("item", it.id())
                .param("becomes", becomes)
                .param("by", stall.shop.manager.id().value())
                .param("now", org.fabcom.kernel.Times.sql(stall.clock.instant()))
                .update();
    }

    /** Its page says where it is, and offers nothing that its return must come before. */
    @Test
    void what_is_out_is_not_said_to_be_in_the_shop() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        assertThat(desk.get("/pesee/objet/" + it.id()).text())
                .contains("en rayon")
                .contains("Zoé, du");
        lend(it, 3, "");
        var page = desk.get("/pesee/objet/" + it.id());
        assertThat(page.page().select("h1 + p").text())
                .contains("loué jusqu’au")
                .doesNotContain("en rayon");
        assertThat(page.text()).contains("notez d’abord son retour").doesNotContain("Mettre en rayon");
    }

    @Test
    void the_question_is_seen_on_a_phone() {
        var it = onSale();
        book(it, "Zoé", 5, 8);
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(malo)) {
                tab.go("/caisse/" + till.id());
                var page = tab.page();
                page.locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("sans touche"))
                        .click();
                page.locator("[name=unique]").fill(it.spelled());
                page.locator(".till-typed button").click();
                page.locator("#erreurs").waitFor();
                tab.picture("till-booked");
                assertThat(page.locator("[name=unique]").inputValue()).isEqualTo(it.spelled());
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }
}

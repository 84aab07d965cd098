package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.Till;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Payment;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A deposit comes in cash, by a cheque that is kept, or by card; each goes back as it came, and an uncashed cheque is no money. */
@FabComTest
class DepositMeansTest extends LendingStall {

    private final Web web;
    private final Till till;
    private final WebVisitor malo;

    DepositMeansTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
        till = stall.open("Caisse", 10000);
        malo = neighbours.signedIn(stall.seller);
    }

    private StockItem lentFor50() {
        var it = onSale();
        lend(it, 3, "50");
        return it;
    }

    private void cheque(StockItem it, String note) {
        malo.get("/caisse/location/" + it.id())
                .click("Garder un chèque de 50 €")
                .form("Garder ce chèque")
                .set("cheque-note", note)
                .submit();
    }

    private void back(StockItem it, String deposit, String why) {
        var answer = desk.get(at(it))
                .form("L’objet est rendu")
                .set("rendue", deposit)
                .set("constat", why)
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private String page(StockItem it) {
        return malo.get("/caisse/location/" + it.id()).text();
    }

    private String closing() {
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        return malo.get("/caisse/" + till.id() + "/clotures/" + day.number()).text();
    }

    @Test
    void a_cheque_that_is_kept_is_no_money_and_is_handed_back() {
        var it = lentFor50();
        cheque(it, "n° 123, Crédit coopératif");
        assertThat(page(it)).contains("chèque gardé, non encaissé").doesNotContain("Garder un chèque");
        assertThat(drawer(till)).isEqualTo(10000);
        assertThat(malo.get("/caisse/" + till.id() + "/journee").text())
                .contains("Cautions par chèque ou par carte")
                .contains("50 €");
        assertThat(malo.get("/caisse/" + till.id() + "/fermeture")
                        .form("J’ai compté")
                        .set("total", "100")
                        .submit()
                        .text())
                .contains("chèque de caution, non encaissé");
        stall.close(till, 10000);
        var sealed = closing();
        assertThat(sealed)
                .contains("Un chèque gardé en caution")
                .contains("50 € · n° 123, Crédit coopératif")
                .doesNotContain("à porter à la banque");
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 10000, stall.seller.id(), Ids.token());
        back(it, "50", "");
        malo.get("/caisse/location/" + it.id())
                .form("Noter que le chèque de 50 €")
                .submit();
        assertThat(page(it)).contains("chèque rendu").doesNotContain("Noter que le chèque");
        assertThat(booked(till, 10000)).as("off the books").isEmpty();
        assertThat(closing()).doesNotContain("Un chèque gardé en caution");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_part_is_kept_the_cheque_is_cashed_and_the_rest_given_back() {
        var it = lentFor50();
        cheque(it, "n° 124");
        back(it, "30", "Robinet cassé");
        assertThat(page(it)).contains("encaissez le chèque et rendez le reste");
        malo.get("/caisse/location/" + it.id())
                .form("Encaisser le chèque et rendre 30 €")
                .submit();
        assertThat(drawer(till)).isEqualTo(7000);
        assertThat(page(it)).contains("chèque encaissé").contains("20 € : avec le chèque encaissé");
        assertThat(booked(till, 7000))
                .contains("5112 5000 0", "530 0 3000", "165 0 2000")
                .doesNotContain("580");
        assertThat(closing())
                .contains("Un chèque à porter à la banque")
                .contains("50 € · n° 124")
                .doesNotContain("Un chèque gardé en caution");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Of sales and of deposits that are cashed, one by one; what only lies there apart; the same on three pages. */
    @Test
    void the_day_the_count_and_the_closing_name_the_same_cheques() {
        var cashed = lentFor50();
        var back = lentFor50();
        var kept = lentFor50();
        cheque(cashed, "n° 124");
        cheque(back, "n° 125");
        cheque(kept, "n° 126");
        stall.sell(till, List.of(stall.chairs(1, 1200)), Payment.cheque(1200, "n° 1"));
        back(cashed, "30", "Robinet cassé");
        var done = malo.get("/caisse/location/" + cashed.id())
                .form("Encaisser le chèque et rendre 30 €")
                .submit();
        assertThat(done.follow().text()).contains("30 € sont sortis du tiroir");
        back(back, "50", "");
        malo.get("/caisse/location/" + back.id())
                .form("Noter que le chèque de 50 €")
                .submit();
        var day = malo.get("/caisse/" + till.id() + "/journee");
        assertThat(day.text()).contains("Chèques à remettre : 2", "Un chèque gardé en caution");
        var counted = malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .set("total", "70")
                .submit();
        var rows = counted.page()
                .select("table:has(th:contains(Autres moyens)) tbody tr")
                .eachText();
        assertThat(rows)
                .anyMatch(it -> it.startsWith("Chèque 12 € · n° 1") && it.endsWith("1 12 €"))
                .anyMatch(it -> it.contains("à porter à la banque 50 € · n° 124") && it.endsWith("1 50 €"))
                .anyMatch(it -> it.contains("non encaissé 50 € · n° 126") && it.endsWith("1 50 €"))
                .noneMatch(it -> it.contains("−"))
                .hasSize(3);
        stall.close(till, 7000);
        for (var page : List.of(day.text(), counted.text(), closing()))
            assertThat(page)
                    .contains("12 € · n° 1", "50 € · n° 124", "50 € · n° 126")
                    .doesNotContain("50 € · n° 125");
        assertThat(closing()).contains("2 chèques à porter à la banque", "Un chèque gardé en caution");
    }

    @Test
    void all_of_it_is_kept_and_the_whole_cheque_cashed() {
        var it = lentFor50();
        cheque(it, "");
        back(it, "0", "Perdu");
        malo.get("/caisse/location/" + it.id())
                .form("Encaisser le chèque de 50 €")
                .submit();
        assertThat(drawer(till)).isEqualTo(10000);
        assertThat(booked(till, 10000)).contains("5112 5000 0", "165 0 5000");
    }

    @Test
    void a_part_is_paid_otherwise_and_the_cheque_handed_back() {
        var cash = lentFor50();
        var card = lentFor50();
        for (var it : List.of(cash, card)) {
            cheque(it, "");
            back(it, "30", "Robinet cassé");
        }
        malo.get("/caisse/location/" + cash.id())
                .form("Rendre le chèque contre 20 € en espèces")
                .submit();
        malo.get("/caisse/location/" + card.id())
                .form("Rendre le chèque contre 20 € par carte")
                .submit();
        assertThat(drawer(till)).isEqualTo(12000);
        assertThat(page(cash)).contains("20 € : dans le tiroir");
        assertThat(page(card)).contains("20 € : par carte");
        assertThat(booked(till, 12000))
                .contains("530 2000 0", "5115 2000 0", "165 0 4000")
                .doesNotContain("5112");
        assertThat(closing())
                .contains("Gardé sur des cautions")
                .doesNotContain("à porter à la banque", "Un chèque gardé en caution");
    }

    @Test
    void a_deposit_by_card_goes_back_by_card() {
        var it = lentFor50();
        malo.get("/caisse/location/" + it.id())
                .form("Noter 50 € de caution par carte")
                .submit();
        back(it, "40", "Rayé");
        assertThat(page(it)).doesNotContain("rendus du tiroir");
        malo.get("/caisse/location/" + it.id())
                .form("Noter 40 € rendus par carte")
                .submit();
        assertThat(drawer(till)).isEqualTo(10000);
        assertThat(booked(till, 10000)).contains("5115 1000 0", "165 0 1000").doesNotContain("530");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void pressed_twice_or_at_two_tills_it_comes_in_once() throws Exception {
        var it = lentFor50();
        var other = stall.open("Autre", 0);
        var loan = stall.db
                .sql("select id from flows.loan where item = :item")
                .param("item", it.id())
                .single(UUID.class);
        Callable<Integer> cash = () -> malo.post("/caisse/" + other.id() + "/location/" + loan + "/caution")
                .status();
        Callable<Integer> cheque = () -> malo.post("/caisse/" + till.id() + "/location/" + loan + "/caution-cheque")
                .status();
        assertThat(Together.all(List.of(cash, cheque, cash, cheque, cheque, cash)))
                .as("no ticket is spoken of")
                .doesNotContain(409);
        assertThat(stall.db
                        .sql(
                                "select count(*) from till.event where till in (:one, :two) and kind in ('FLOAT', 'DEPOSIT')")
                        .param("one", till.id(), "two", other.id())
                        .single(Long.class))
                .isOne();
        assertThat(malo.post("/caisse/" + till.id() + "/location/" + loan + "/cheque-rendu")
                        .status())
                .as("it is still out")
                .isNotEqualTo(500);
    }

    @Test
    void its_pages_have_no_barrier() {
        var kept = lentFor50();
        cheque(kept, "n° 125, Crédit coopératif");
        var cashed = lentFor50();
        cheque(cashed, "n° 126");
        back(cashed, "30", "Robinet cassé");
        var page = malo.get("/caisse/location/" + cashed.id());
        var free = lentFor50();
        var offered = malo.get("/caisse/location/" + free.id());
        page.form("Encaisser le chèque et rendre 30 €").submit();
        stall.close(till, 7000);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 7000, stall.seller.id(), Ids.token());
        var form = offered.page().select("a[href$=caution-cheque]").attr("href");
        for (var look : List.of(Look.PHONE, new Look(768, false, true), Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(malo)) {
                for (var url : List.of(
                        "/caisse/location/" + free.id(), form, "/caisse/" + till.id() + "/clotures/" + day.number())) {
                    tab.go(url)
                            .picture("till-deposit-"
                                    + List.of(url.split("/")).getLast().length());
                    assertThat(tab.barriers()).as(url).isEmpty();
                    assertThat(tab.tooWide()).as(url).isFalse();
                }
            }
        }
    }
}

package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.Till;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.PaidDues;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is kept of a deposit is named, no till gives back what none took in, training takes nothing, and no unpaid rent falls off the page. */
@FabComTest
class LoanMoneyTest extends LendingStall {

    private final PaidDues dues;
    private final Till till;
    private final WebVisitor malo;

    LoanMoneyTest(ApplicationContext beans, Neighbours neighbours, PaidDues dues) {
        super(beans);
        this.dues = dues;
        till = stall.open("Caisse", 1000);
        malo = neighbours.signedIn(stall.seller);
    }

    private UUID loan(StockItem it) {
        return stall.db
                .sql("select id from flows.loan where item = :item order by made_at desc, id limit 1")
                .param("item", it.id())
                .single(UUID.class);
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

    private String counted(String euros) {
        return malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .set("total", euros)
                .submit()
                .text();
    }

    @Test
    void what_is_kept_of_a_deposit_is_named_there_and_on_the_closing_of_its_day() {
        var it = onSale();
        lend(it, 3, "50");
        assertThat(page(it)).contains("50 € : à noter au tiroir");
        malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        assertThat(counted("60")).contains("Cautions dans ces ajouts et retraits : 50 € reçus, 0 € rendus, 0 € gardés");
        back(it, "30", "Robinet cassé");
        assertThat(page(it))
                .contains("30 € : à rendre")
                .contains("Gardé sur la caution 20 € : dans le tiroir")
                .contains("Ce n’est pas une vente");
        malo.get("/caisse/location/" + it.id()).form("Noter 30 €").submit();
        assertThat(counted("30"))
                .contains("Cautions dans ces ajouts et retraits : 50 € reçus, 30 € rendus, 20 € gardés");
        stall.close(till, 3000);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(malo.get("/caisse/" + till.id() + "/clotures/" + day.number())
                        .text())
                .contains("Gardé sur des cautions")
                .contains("N° " + it.number() + " · Percolateur : 50 € de caution, 30 € rendus, 20 € gardés");
        var other = stall.open("Autre", 0);
        stall.cash(other, stall.books(1, 100));
        stall.close(other, 100);
        day = stall.closings.newest(other.id(), EventKind.DAY, 1).getFirst();
        assertThat(malo.get("/caisse/" + other.id() + "/clotures/" + day.number())
                        .text())
                .as("in the drawer of the other")
                .doesNotContain("cautions");
    }

    @Test
    void of_two_closings_of_a_day_each_names_what_was_kept_until_then() {
        var first = onSale();
        var second = onSale();
        for (var it : List.of(first, second)) {
            lend(it, 3, "50");
            malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        }
        back(first, "30", "Robinet cassé");
        stall.close(till, 0);
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(till, stall.books(1, 100));
        back(second, "10", "Cuve percée");
        stall.close(till, 100);
        stall.clock.forward(Duration.ofMinutes(1));
        var days = stall.closings.newest(till.id(), EventKind.DAY, 2);
        assertThat(keptOn(days.get(1))).contains("30 € rendus, 20 € gardés").doesNotContain("40 € gardés");
        assertThat(keptOn(days.get(0))).contains("10 € rendus, 40 € gardés").doesNotContain("20 € gardés");
    }

    private String keptOn(Closing it) {
        return malo.get("/caisse/" + till.id() + "/clotures/" + it.number()).text();
    }

    @Test
    void a_deposit_that_no_till_took_in_comes_out_of_none() {
        var it = onSale();
        lend(it, 3, "50");
        back(it, "50", "");
        assertThat(page(it))
                .contains("aucune caisse ne l’a reçue")
                .doesNotContain("rendus du tiroir")
                .doesNotContain("de caution dans le tiroir");
        var path = "/caisse/" + till.id() + "/location/" + loan(it) + "/caution-rendue";
        assertThat(malo.post(path).follow().text()).contains("aucune caisse ne l’a reçue");
        assertThat(stall.events.newest(till.id(), EventKind.FLOAT)).isEmpty();
        assertThatThrownBy(() -> dues.pay("DEPOSIT_OUT:" + loan(it), till.id(), 1))
                .hasMessageContaining("due_deposit");
    }

    @Test
    void training_takes_no_money_of_a_loan_whatever_the_door() {
        var it = onSale();
        lend(it, 3, "50");
        var twin = stall.training(till);
        stall.sessions.open(twin.id(), 0, stall.seller.id(), org.fabcom.kernel.Ids.token());
        for (var word : new String[] {"caution", "loyer"})
            assertThat(malo.post("/caisse/" + twin.id() + "/location/" + loan(it) + "/" + word)
                            .status())
                    .as(word)
                    .isEqualTo(404);
        assertThat(stall.events.newest(twin.id(), EventKind.FLOAT)).isEmpty();
        assertThatThrownBy(() -> dues.pay("DEPOSIT_IN:" + loan(it), twin.id(), 1))
                .hasMessageContaining("due_training");
        assertThat(page(it)).contains("50 € : à noter au tiroir");
    }

    @Test
    void no_unpaid_rent_falls_off_the_page() {
        var it = onSale();
        for (int n = 0; n < 5; n++) {
            lend(it, 3, "");
            back(it, "0", "");
        }
        var page = malo.get("/caisse/location/" + it.id());
        assertThat(page.page().select("form[action$=/loyer]")).hasSize(5);
        for (int n = 0; n < 5; n++) {
            malo.get("/caisse/location/" + it.id()).form("Mettre le prix").submit();
            malo.get("/caisse/" + till.id()).form("Encaisser").submit();
        }
        page = malo.get("/caisse/location/" + it.id());
        assertThat(page.page().select("form[action$=/loyer]")).isEmpty();
        assertThat(page.page().select("main section"))
                .as("what is settled: the three newest")
                .hasSize(3);
    }
}

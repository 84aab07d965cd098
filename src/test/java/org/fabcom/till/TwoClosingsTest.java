package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Payment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A till that was closed and opened again on one day: it is said before, and the day has one total; what a sale's page says of itself. */
@FabComTest
class TwoClosingsTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private Till till;
    private WebVisitor malo;

    TwoClosingsTest(ApplicationContext beans, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise", beans);
    }

    @BeforeEach
    void open() {
        till = stall.open("Caisse", 0);
        malo = neighbours.signedIn(stall.seller);
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    private void close(String total) {
        var page = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("total", total)
                .submit();
        page.form("Fermer").set("total", total).submit();
    }

    /** What goes to the safe and to the bank stands on the report, which its seller finds again and prints. */
    @Test
    void the_report_says_what_goes_to_the_safe_and_which_cheques_and_its_seller_finds_it_again() {
        stall.cash(till, stall.books(3, 300));
        stall.sell(till, List.of(stall.chairs(1, 1800)), Payment.cheque(1800, "n° 12"));
        var counted = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("total", "3")
                .submit();
        counted.form("Fermer").set("total", "3").set("reste", "1").submit();
        var report = malo.get("/caisse").click("Dernière clôture").follow();
        assertThat(report.text())
                .contains("Laissé dans le tiroir : 1 €", "Au coffre : 2 €")
                .contains("Un chèque à porter à la banque", "18 € · n° 12");
        assertThat(malo.get(report.page().select("a[href$=imprimer]").attr("href"))
                        .text())
                .contains("Au coffre : 2 €");
    }

    @Test
    void a_cheque_that_was_given_back_goes_to_no_bank() {
        stall.cash(till, stall.chairs(1, 1800));
        stall.sell(till, List.of(stall.chairs(1, 1800)), Payment.cheque(1800, "n° 12"));
        var other = stall.sell(till, List.of(stall.chairs(1, 2500)), Payment.cheque(2500, "n° 13"));
        var two = stall.sell(till, List.of(stall.chairs(2, 3000)), Payment.cheque(3000, "n° 14"));
        stall.refund(till, other.number(), Payment.Means.CHEQUE, new Refunds.Back(1, 1, 2500));
        stall.refund(till, two.number(), Payment.Means.CASH, new Refunds.Back(1, 1, 1500));
        close("3");
        assertThat(malo.get("/caisse").click("Dernière clôture").follow().text())
                .contains("2 chèques à porter à la banque", "18 € · n° 12", "30 € · n° 14")
                .contains("Total à porter à la banque : 48 €")
                .doesNotContain("n° 13");
    }

    @Test
    void a_second_closing_is_told_before_and_the_day_has_one_total() {
        stall.cash(till, stall.books(3, 300));
        assertThat(malo.get(path() + "/fermeture").text()).doesNotContain("déjà été clos");
        close("3");
        assertThat(malo.get(path()).text())
                .contains("Ce jour est déjà clos, avec 3 €")
                .contains("clôture n° 2");
        stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(till, stall.chairs(1, 1800));
        assertThat(malo.get(path() + "/fermeture").text()).contains("déjà été clos, avec 3 €");
        close("18");
        var days = stall.closings.newest(till.id(), EventKind.DAY, 5);
        assertThat(days).extracting(it -> it.totals().cents()).containsExactly(1800L, 300L);
        for (var it : days) {
            var page = neighbours
                    .signedIn(stall.shop.manager)
                    .get(path() + "/clotures/" + it.number())
                    .text();
            assertThat(page).contains("21 € pour toute la journée, en 2 clôtures");
        }
        var list = neighbours
                .signedIn(stall.shop.manager)
                .get(path() + "/clotures")
                .text();
        assertThat(list).contains("toute la journée : 21 €, en 2 clôtures");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** The pause is a choice beside the other, not a box below; taken, the day is closed once. */
    @Test
    void a_pause_closes_no_day() {
        stall.cash(till, stall.books(3, 300));
        var page = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("total", "3")
                .submit();
        assertThat(page.text()).contains("La journée est finie.").contains("La caisse rouvre aujourd’hui.");
        page.form("Fermer").set("total", "3").set("suite", "oui").submit();
        assertThat(stall.closings.newest(till.id(), EventKind.DAY, 5)).isEmpty();
        assertThat(malo.get(path()).text()).doesNotContain("déjà clos");
    }

    @Test
    void what_was_closed_last_stands_on_top_of_the_list() {
        try {
            for (int day = 0; day < 40; day++) {
                if (day > 0) {
                    stall.clock.forward(java.time.Duration.ofDays(1));
                    stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
                }
                stall.cash(till, stall.books(1, 100));
                stall.close(till, 100);
            }
            var page = neighbours
                    .signedIn(stall.shop.manager)
                    .get(path() + "/clotures")
                    .page();
            assertThat(page.select("main h2").eachText()).containsExactly("Les derniers jours", "Mois et années");
            var first = page.select("main details a[href*=/clotures/]").first();
            var newest = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
            assertThat(first.attr("href")).endsWith("/clotures/" + newest.number());
            assertThat(page.select("main details"))
                    .as("seven days, each month and year")
                    .hasSize(7
                            + stall.closings
                                    .newest(till.id(), EventKind.MONTH, 100)
                                    .size()
                            + stall.closings
                                    .newest(till.id(), EventKind.YEAR, 100)
                                    .size());
            var seen = new ArrayList<String>();
            for (var at = neighbours.signedIn(stall.shop.manager).get(path() + "/clotures");
                    at != null;
                    at = at.text().contains("Les clôtures d’avant") && seen.size() < 200 ? older(at) : null)
                seen.addAll(at.page().select("main details a[href*=/clotures/]").eachAttr("href"));
            assertThat(seen.stream().distinct())
                    .as("page by page, all of them")
                    .containsAll(stall.closings.all(till.id()).stream()
                            .map(it -> path() + "/clotures/" + it.number())
                            .toList());
        } finally {
            stall.clock.back();
        }
    }

    private static @org.jspecify.annotations.Nullable WebAnswer older(WebAnswer page) {
        return page.page().select("a[href*=avant]").isEmpty() ? null : page.click("Les clôtures d’avant");
    }

    @Test
    void a_day_cut_by_the_end_of_the_list_says_what_all_of_it_comes_to() {
        for (int n = 0; n < 9; n++) {
            if (n > 0) stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
            stall.cash(till, stall.books(1, 100));
            stall.close(till, 100);
        }
        assertThat(neighbours
                        .signedIn(stall.shop.manager)
                        .get(path() + "/clotures")
                        .text())
                .contains("toute la journée : 9 €, en 9 clôtures")
                .doesNotContain("en 7 clôtures");
    }

    @Test
    void a_sale_says_what_it_cost_its_vat_by_name_and_that_it_was_given_back() {
        var number = stall.cash(till, stall.chairs(2, 3600).guaranteed(24)).number();
        var sold = malo.get(path() + "/ventes/" + number).text();
        assertThat(sold).contains("TVA 20 %").doesNotContain("À payer").contains("Donnez le ticket");
        back(number, 1, 1800);
        assertThat(malo.get(path() + "/ventes/" + number).text())
                .contains("Remboursée en partie : 18 €")
                .contains("Donnez le ticket");
        back(number, 1, 1800);
        assertThat(malo.get(path() + "/ventes/" + number).text())
                .contains("Remboursée : 36 €")
                .doesNotContain("Donnez le ticket");
    }

    private void back(long number, int pieces, long cents) {
        stall.refund(till, number, Payment.Means.CASH, new Refunds.Back(1, pieces, cents));
    }

    /** Rung up on Monday, given back on Thursday before anybody went to the bank: Monday’s slip no longer counts it. */
    @Test
    void a_cheque_that_was_given_back_after_its_closing_is_not_taken_to_the_bank() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 1800)), Payment.cheque(1800, "n° 21"));
        stall.sell(till, List.of(stall.chairs(1, 700)), Payment.cheque(700, "n° 22"));
        stall.close(till, 0);
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        var url = "/caisse/" + till.id() + "/clotures/" + day.number();
        assertThat(malo.get(url).text()).contains("2 chèques à porter à la banque");
        stall.clock.forward(Duration.ofMinutes(1));
        stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
        stall.refund(till, sold.number(), Payment.Means.CHEQUE, new Refunds.Back(1, 1, 1800));
        assertThat(malo.get(url).text())
                .contains("Un chèque à porter à la banque", "7 € · n° 22")
                .containsPattern("18 € · n° 21 · rendu le .*, ne le portez plus");
        stall.close(till, 0);
        var next = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(malo.get("/caisse/" + till.id() + "/clotures/" + next.number())
                        .text())
                .doesNotContain("porter à la banque");
    }
}

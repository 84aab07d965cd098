package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Treasury;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Days;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** What a booking costs, and who pays it. */
@FabComTest
class BookingMoneyTest extends BookedHouse {

    private final VatRegimes regimes;
    private final Bookkeeping books;
    private final Treasury treasury;

    BookingMoneyTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            VatRegimes regimes,
            Bookkeeping books,
            Ledger ledger,
            Currencies currencies) {
        super(web, neighbours, rooms, rules, clock, dates);
        this.regimes = regimes;
        this.books = books;
        this.treasury = new Treasury(ledger, currencies, claire.id());
    }

    @Test
    void what_cancelling_costs_is_said_before_and_only_that_is_due() {
        say("toute personne qui a un compte", true);
        var mine = neighbours.signedIn(odile);
        var day = monday();
        var early = book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €").location();
        var late = book(mine, day, "de 9 h à 13 h (une place)", "1 jour · 18 €").location();
        assertThat(mine.get(early)
                        .form("Annuler : rien ne sera dû")
                        .submit()
                        .follow()
                        .text())
                .contains("La réservation est annulée", "0 €");
        var before = mine.get(late).form("Annuler : rien ne sera dû");
        clock.forward(Duration.between(
                clock.instant(), day.atTime(8, 0).atZone(Days.ZONE).toInstant()));
        var again = neighbours.signedIn(odile);
        var shown = before.submit().follow();
        assertThat(shown.text()).contains("vient de changer");
        var cancelled = again.get(late)
                .form("Annuler : 9 € resteront dus (50 %)")
                .submit()
                .follow();
        assertThat(cancelled.text()).contains("annulée", "9 €");
        assertThat(again.get(late).page().select("form[action$=rendre]")).isEmpty();
    }

    @Test
    void a_month_of_bookings_becomes_one_draft_of_the_desk() {
        say("toute personne qui a un compte", true);
        neighbours
                .signedIn(claire)
                .get("/structures/" + mill.id() + "/tva")
                .form("Dire ce régime")
                .tick("non assujettie")
                .submit();
        var mine = neighbours.signedIn(odile);
        var day = monday();
        book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        var free = book(mine, day.plusDays(1), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        mine.get(free).form("Annuler : rien ne sera dû").submit();
        var desk = "/structures/" + mill.id() + "/factures";
        assertThat(neighbours.signedIn(claire).get(desk).text()).doesNotContain("Réservations,");

        clock.forward(Duration.ofDays(50));
        var house = neighbours.signedIn(claire);
        var list = house.get(desk);
        assertThat(list.text()).contains("Réservations,", "Odile Ferrand", "18 €");
        var draft = list.form("Préparer la facture").submit().follow();
        assertThat(draft.page().select("[value^=Bureau partagé]")).hasSize(1);
        assertThat(draft.text()).contains("Réservations,");
        assertThat(house.get(desk).text()).doesNotContain("Préparer la facture");
    }

    /** Its month waits for the desk already: no invoice of the payment beside it. */
    @Test
    void what_paid_a_month_before_its_invoice_waits_once() {
        say("toute personne qui a un compte", true);
        var today = Days.today(clock);
        regimes.say(mill.id(), today.minusYears(1), VatRegime.PAYER, "FR40123456824", claire.id());
        books.open(mill.id(), today.withDayOfYear(1), today.plusYears(1).withDayOfYear(1), claire.id())
                .done();
        book(neighbours.signedIn(odile), monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        clock.forward(Duration.ofDays(50));
        var transfer = treasury.pay(odile.id(), mill.id(), treasury.euro(), 18_00, "Bureau");
        var house = neighbours.signedIn(claire);
        var desk = house.get("/structures/" + mill.id() + "/factures");
        assertThat(desk.page().select("button:contains(Préparer la facture)")).hasSize(1);
        assertThat(desk.text()).contains("Réservations,").doesNotContain("Paiement du");
        assertThat(house.get("/comptabilite?pour=" + mill.id()).text())
                .contains("Odile Ferrand, 18 € : aucune facture, et aucune TVA")
                .contains("Réservations,")
                .doesNotContain("Paiement du");
        var movement = "/porte-monnaie/mouvements/" + transfer.value() + "?pour=" + mill.id();
        var draft = house.get(movement).form("Écrire la facture").submit().follow();
        assertThat(draft.page().select("[value^=Bureau partagé]"))
                .as("of what was booked")
                .hasSize(1);
        assertThat(house.get("/structures/" + mill.id() + "/factures").text()).doesNotContain("Préparer la facture");
    }

    @Test
    void a_pack_of_the_client_pays_what_it_holds_whole() {
        say("nos membres et les personnes que nous connaissons", true);
        var house = neighbours.signedIn(claire);
        house.get("/structures/" + mill.id() + "/carnets")
                .form("Vendre le carnet")
                .set("client", "Odile Ferrand")
                .set("courriel", odile.email().text())
                .set("libelle", "Carnet de bureau")
                .set("ressource", "Bureau")
                .tick("jours")
                .set("quantite", "1,5")
                .submit();
        var mine = neighbours.signedIn(odile);
        var day = monday();
        assertThat(mine.get("/salles/" + desks + "/reserver?jour=" + day).text())
                .as("who has a pack is a client of the house")
                .doesNotContain("Seuls les membres");
        book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        book(mine, day.plusDays(1), "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        clock.forward(Duration.ofDays(50));
        var desk = "/structures/" + mill.id() + "/factures";
        var again = neighbours.signedIn(claire);
        var draft = again.get(desk).form("Préparer la facture").submit().follow();
        assertThat(draft.page().select("[value^=Bureau partagé]"))
                .as("the second day alone")
                .hasSize(1);
        assertThat(again.get("/structures/" + mill.id() + "/carnets").text()).contains("0,5 j");
    }

    /** As if they cancelled themselves: late, a share of the price stays due. */
    @Test
    void whoever_leaves_late_owes_what_the_rule_says() throws Exception {
        say("toute personne qui a un compte", true);
        var leo = neighbours.person("Léo Martin");
        var day = monday();
        var one = book(neighbours.signedIn(leo), day, "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        clock.forward(Duration.between(
                clock.instant(), day.atTime(8, 0).atZone(Days.ZONE).toInstant()));
        dates.on(new ErasureAsked(leo.id()));
        var house = neighbours.signedIn(claire);
        for (int i = 0; i < 100 && house.get(one).text().contains("confirmée"); i++) Thread.sleep(100);
        assertThat(house.get(one).text()).contains("annulée", "9 €");
    }

    @Test
    void whoever_leaves_gives_back_what_they_booked() throws Exception {
        say("toute personne qui a un compte", true);
        var leo = neighbours.person("Léo Martin");
        var mine = neighbours.signedIn(leo);
        var day = monday();
        var one = book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €").location();
        var sure = mine.get("/moi/donnees/effacer").page();
        assertThat(sure.select("a[href='" + one + "']").text()).contains("Bureau partagé", "annulée tout de suite");
        dates.on(new ErasureAsked(leo.id()));
        var house = neighbours.signedIn(claire);
        for (int i = 0; i < 100 && house.get(one).text().contains("confirmée"); i++) Thread.sleep(100);
        assertThat(house.get(one).text()).contains("annulée", "0 €");
        assertThat(neighbours
                        .signedIn(odile)
                        .get("/salles/" + desks + "/reserver?jour=" + day)
                        .text())
                .contains("de 9 h à 13 h (2 places)");
    }
}

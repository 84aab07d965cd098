package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** A month of which nothing is to be invoiced: a gift, one’s own desk. */
@FabComTest
class WaivedBookingsTest extends BookedHouse {

    private final String desk;
    private final Issuers issuers;
    private final Sql db;

    WaivedBookingsTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            Issuers issuers,
            VatRegimes regimes,
            Sql db) {
        super(web, neighbours, rooms, rules, clock, dates);
        this.db = db;
        this.issuers = issuers;
        desk = "/structures/" + mill.id() + "/factures";
        regimes.say(mill.id(), LocalDate.of(2020, 1, 1), VatRegime.NOT_SUBJECT, "", claire.id());
    }

    private String month() {
        say("toute personne qui a un compte", true);
        var one = book(neighbours.signedIn(odile), monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        clock.forward(Duration.ofDays(50));
        return one;
    }

    private static WebAnswer waive(WebAnswer list, String why) {
        return list.click("Rien à facturer")
                .form("Ne rien facturer")
                .fill("Pourquoi", why)
                .submit();
    }

    @Test
    void nothing_of_a_month_is_invoiced_until_that_is_taken_back() {
        var one = month();
        var house = neighbours.signedIn(claire);
        var list = house.get(desk);
        var open = list.click("Rien à facturer").form("Ne rien facturer").fill("Pourquoi", "Encore");
        assertThat(waive(list, "").text()).contains("Dites pourquoi rien n’est facturé");
        var said = waive(list, "Son mois d’essai").follow();
        assertThat(said.text())
                .contains("Bureau partagé", "Odile Ferrand", "Son mois d’essai", "Claire Morel", "Rien n’est facturé");
        assertThat(house.get(desk).text()).doesNotContain("Préparer la facture");
        assertThat(house.get(one).text()).contains("Rien n’est facturé");
        assertThat(list.form("Préparer la facture").submit().location())
                .as("of a page that was open before: no draft")
                .endsWith("/factures/rien");
        assertThat(db.sql("select count(*) from billing.draft where organisation = :house")
                        .param("house", mill.id().value())
                        .single(Integer.class))
                .isZero();
        assertThat(open.submit().follow().text()).contains("Il n’y a plus rien à facturer là");
        var undo = said.form("Facturer quand même");
        assertThat(undo.submit().follow().text()).contains("Repris par Claire Morel", "Son mois d’essai");
        undo.submit();
        assertThat(house.get(desk).form("Préparer la facture").submit().location())
                .contains("/brouillons/");
        assertThat(neighbours.signedIn(odile).get(desk + "/rien").status()).isNotEqualTo(200);
    }

    /** Two hands at once: one draft, or nothing to invoice; never both. */
    @Test
    void at_once_it_is_drafted_or_given_and_not_both() throws Exception {
        month();
        var list = neighbours.signedIn(claire).get(desk);
        var form = list.click("Rien à facturer").form("Ne rien facturer").fill("Pourquoi", "Un cadeau");
        Callable<Integer> give = () -> form.submit().status();
        Callable<Integer> draft =
                () -> list.form("Préparer la facture").submit().status();
        assertThat(Together.all(List.of(give, draft, give, draft))).containsOnly(303);
        assertThat(db.sql("select (select count(*) from billing.draft where organisation = :house)"
                                + " + (select count(*) from billing.waived where organisation = :house)")
                        .param("house", mill.id().value())
                        .single(Integer.class))
                .isEqualTo(1);
    }

    private static WebAnswer free(WebAnswer booking) {
        return booking.form("Envoyer").tick("Ne rien demander").submit();
    }

    /** Statement: a month that is over was made free on the draft only. */
    @Test
    void a_booking_of_a_month_that_is_over_is_freed_on_its_page_and_leaves_the_draft() {
        say("toute personne qui a un compte", true);
        var mine = neighbours.signedIn(odile);
        var one = book(mine, monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        var other = book(mine, monday().plusDays(1), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        clock.forward(Duration.ofDays(50));
        var house = neighbours.signedIn(claire);
        var draft = house.get(desk).form("Préparer la facture").submit().location();
        assertThat(free(house.get(one)).follow().text()).contains("0 €");
        assertThat(house.get(draft).page().select("[value^=Bureau partagé]")).hasSize(1);
        var form = house.get(draft).form("Garder le brouillon").set("l0-libelle", "Bureau, un jour");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(free(house.get(other)).text()).contains("changé à la main");
        house.get(draft).form("Jeter ce brouillon").submit();
        assertThat(free(house.get(other)).follow().text()).contains("0 €");
        assertThat(house.get(desk).text()).doesNotContain("Préparer la facture");
    }

    @Test
    void what_an_invoice_counts_is_not_freed_before_its_line_is_credited() {
        issuers.say(
                mill.id(),
                new Issuer("3 quai", "38000", "Grenoble", "", "", 30, "12 % l’an", "Pas d’escompte", "", false, false),
                0,
                claire.id());
        var one = month();
        var house = neighbours.signedIn(claire);
        var draft = house.get(desk).form("Préparer la facture").submit().follow();
        draft.form("Émettre la facture").tick("J’ai relu").submit();
        assertThat(free(house.get(one)).text()).contains("la compte déjà : faites d’abord l’avoir de sa ligne");
        assertThat(house.get(one).text()).contains("confirmée", "18 €");
    }

    /** The draft goes with its last line; of two hands at once one frees, whatever the other does. */
    @Test
    void freed_and_drafted_at_once_it_is_on_no_draft() throws Exception {
        var one = month();
        var house = neighbours.signedIn(claire);
        var form = house.get(one).form("Envoyer").tick("Ne rien demander");
        var list = house.get(desk);
        Callable<Integer> free = () -> form.submit().status();
        Callable<Integer> draft =
                () -> list.form("Préparer la facture").submit().status();
        assertThat(Together.all(List.of(draft, free)).getLast()).isEqualTo(303);
        assertThat(db.sql("select count(*) from billing.draft where organisation = :house")
                        .param("house", mill.id().value())
                        .single(Integer.class))
                .isZero();
        assertThat(house.get(one).text()).contains("0 €");
    }
}

package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** Bookings that were paid beforehand, with a pack of who pays. */
@FabComTest
class PackedBookingsTest extends BookedHouse {

    private final String desk;

    PackedBookingsTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            Issuers issuers,
            VatRegimes regimes) {
        super(web, neighbours, rooms, rules, clock, dates);
        desk = "/structures/" + mill.id();
        regimes.say(mill.id(), LocalDate.of(2020, 1, 1), VatRegime.NOT_SUBJECT, "", claire.id());
        issuers.say(
                mill.id(),
                new Issuer("3 quai", "38000", "Grenoble", "", "", 30, "12 % l’an", "Pas d’escompte", "", false, false),
                0,
                claire.id());
    }

    @Test
    void what_an_organisation_bought_pays_its_bookings() {
        say("toute personne qui a un compte", true);
        var garden = neighbours.association("Les Jardins du Gué", odile);
        var house = neighbours.signedIn(claire);
        var draft = sell(house, garden.name(), "", "1", "30").follow();
        var named = draft.form("Garder le brouillon")
                .set("compte", garden.id().toString())
                .submit()
                .follow();
        assertThat(named.form("Émettre la facture")
                        .tick("J’ai relu")
                        .submit()
                        .follow()
                        .text())
                .contains("F-");
        var hers = neighbours.signedIn(odile);
        var day = monday();
        hers.get("/salles/" + desks + "/reserver?jour=" + day + "&pour=" + garden.id())
                .form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "1 jour · 18 €")
                .submit();
        clock.forward(Duration.ofDays(50));
        var later = neighbours.signedIn(claire);
        assertThat(later.get(desk + "/factures")
                        .form("Préparer la facture")
                        .submit()
                        .location())
                .as("the pack pays all of it")
                .endsWith("/carnets");
        assertThat(later.get(desk + "/carnets?etat=finis").text()).contains("Les Jardins du Gué", "0 j");
        assertThat(later.get(desk + "/factures").text()).doesNotContain("Réservations,");
    }

    private WebAnswer sell(WebVisitor house, String client, String email, String days, String price) {
        return house.get(desk + "/carnets")
                .form("Vendre le carnet")
                .set("client", client)
                .set("courriel", email)
                .set("libelle", "Carnet de bureau")
                .set("ressource", "Bureau")
                .tick("jours")
                .set("quantite", days)
                .set("prix", price)
                .submit();
    }
}

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
import org.fabcom.testing.Together;
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

    /** Statement of issue: what the pack gave back after the month’s invoice stood nowhere. */
    @Test
    void what_a_pack_gets_back_after_the_invoice_of_the_month_is_to_be_invoiced() throws Exception {
        var house = packedMonth();
        issue(house.get(desk + "/factures").form("Préparer la facture").submit().follow());
        assertThat(house.get(desk + "/factures").text()).doesNotContain("Préparer la facture");
        var back = giveBack(house);
        assertThat(back.text()).contains("de nouveau à facturer", "rendu", "1 j");
        var list = house.get(desk + "/factures");
        assertThat(list.text()).contains("Réservations,", "18 €", "Rendu à un carnet, et sur aucun document : Bureau");
        var form = list.form("Préparer la facture");
        Callable<String> press = () -> form.submit().location();
        var pages = Together.all(List.of(press, press));
        assertThat(Set.copyOf(pages)).as("pressed twice at once: one draft").hasSize(1);
        var draft = house.get(pages.getFirst());
        assertThat(draft.page().select("[value^=Bureau partagé]"))
                .as("what came back alone")
                .hasSize(1);
        assertThat(draft.text()).doesNotContain("L’accord dit");
        assertThat(house.get(desk + "/factures").text()).doesNotContain("Préparer la facture");
        issue(draft);
        assertThat(house.get(desk + "/factures").text()).doesNotContain("Préparer la facture");
    }

    @Test
    void what_a_pack_gets_back_is_added_to_a_draft_that_stands() {
        var house = packedMonth();
        var draft = house.get(desk + "/factures").form("Préparer la facture").submit();
        giveBack(house);
        var again = house.get(desk + "/factures").form("Préparer la facture").submit();
        assertThat(again.location()).isEqualTo(draft.location());
        assertThat(again.follow().page().select("[value^=Bureau partagé]")).hasSize(2);
        assertThat(house.get(desk + "/factures").text()).doesNotContain("Préparer la facture");
    }

    /** Statement: a pack that will pay was told nowhere, and the draft blamed VAT for what it gave. */
    @Test
    void a_pack_that_will_pay_is_told_before_it_does() {
        say("toute personne qui a un compte", true);
        sell(neighbours.signedIn(claire), "Odile Ferrand", odile.email().text(), "1,5", "");
        var hers = neighbours.signedIn(odile);
        var page = hers.get("/salles/" + desks + "/reserver?jour=" + monday()).text();
        assertThat(page)
                .contains("une demi-journée : pris sur « Carnet de bureau », il en restera 1 j")
                .contains("1 jour : pris sur « Carnet de bureau », il en restera 0,5 j");
        var one = book(hers, monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        assertThat(hers.get(one).text()).contains("pris sur « Carnet de bureau », il en restera 0,5 j");
        assertThat(hers.get("/salles/" + desks + "/reserver?jour=" + monday().plusDays(1))
                        .text())
                .as("beside what is booked")
                .contains("une demi-journée : pris sur « Carnet de bureau », il en restera 0 j")
                .doesNotContain("1 jour : pris");
        var other = book(hers, monday().plusDays(1), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        assertThat(hers.get(other).text()).doesNotContain("pris sur");
        assertThat(hers.get("/salles/" + desks + "/reserver?jour=" + monday() + "&remplace="
                                + one.substring(one.lastIndexOf('/') + 1))
                        .text())
                .as("instead of the former one")
                .contains("1 jour : pris sur « Carnet de bureau », il en restera 0,5 j");
        clock.forward(Duration.ofDays(50));
        var house = neighbours.signedIn(claire);
        var draft = house.get(desk + "/factures")
                .form("Préparer la facture")
                .submit()
                .follow();
        assertThat(draft.text())
                .contains("Pris sur le carnet « Carnet de bureau », donc pas sur cette facture : Bureau partagé")
                .doesNotContain("Revoyez la TVA");
        assertThat(house.get(one).text())
                .contains("pris sur « Carnet de bureau »")
                .doesNotContain("restera");
    }

    /** Freed once its month is over: the pack has back what it gave, and nothing is asked in money. */
    @Test
    void a_booking_that_is_freed_returns_to_its_pack() {
        var when = YearMonth.from(monday());
        var house = packedMonth();
        house.get(desk + "/factures").form("Préparer la facture").submit();
        var month = house.get(desk + "/reservations?q=" + when);
        var one = month.page().select("a[href^=/reservations/]").first().attr("href");
        assertThat(house.get(one).text()).contains("pris sur « Carnet de bureau »");
        house.get(one).form("Envoyer").tick("Ne rien demander").submit();
        assertThat(house.get(one).text()).contains("0 €").doesNotContain("pris sur");
        assertThat(house.get(desk + "/carnets").text()).contains("Odile Ferrand", "1 j");
        assertThat(house.get(desk + "/factures").text()).doesNotContain("Préparer la facture");
    }

    /** Two days, of which a pack holds one; the month is over. */
    private WebVisitor packedMonth() {
        say("toute personne qui a un compte", true);
        sell(neighbours.signedIn(claire), "Odile Ferrand", odile.email().text(), "1", "");
        var hers = neighbours.signedIn(odile);
        book(hers, monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        book(hers, monday().plusDays(1), "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        clock.forward(Duration.ofDays(50));
        return neighbours.signedIn(claire);
    }

    private static WebAnswer issue(WebAnswer draft) {
        var named = draft.form("Garder le brouillon").submit().follow();
        var issued = named.form("Émettre la facture").tick("J’ai relu").submit().follow();
        assertThat(issued.text()).contains("F-");
        return issued;
    }

    private WebAnswer giveBack(WebVisitor house) {
        var pack =
                house.get(desk + "/carnets?etat=finis").page().select("td a[href*=/carnets/], th a[href*=/carnets/]");
        return house.get(pack.attr("href")).form("Annuler").submit().follow();
    }

    /** Statement: a pack that is given to an organisation had no account on it. */
    @Test
    void what_an_organisation_was_given_pays_its_bookings_and_its_managers_see_it() {
        say("toute personne qui a un compte", true);
        var garden = neighbours.association("Les Jardins du Lavoir", odile);
        var given =
                sell(neighbours.signedIn(claire), garden.name(), "", "1", "").follow();
        assertThat(given.text()).contains("Les Jardins du Lavoir le voit dans « Mes carnets »");
        var hers = neighbours.signedIn(odile);
        assertThat(hers.get("/carnets").text())
                .contains("La Bobine, pour Les Jardins du Lavoir", "Carnet de bureau", "1 j");
        assertThat(neighbours
                        .signedIn(neighbours.person("Léo Martin"))
                        .get("/carnets")
                        .text())
                .doesNotContain("Carnet de bureau");
        var page = hers.get("/salles/" + desks + "/reserver?jour=" + monday() + "&pour=" + garden.id());
        assertThat(page.text()).contains("1 jour : pris sur « Carnet de bureau », il en restera 0 j");
        page.form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "1 jour · 18 €")
                .submit();
        clock.forward(Duration.ofDays(50));
        var paid = neighbours
                .signedIn(claire)
                .get(desk + "/factures")
                .form("Préparer la facture")
                .submit();
        assertThat(paid.follow().text()).contains("Un carnet a tout donné : il n’y a rien à facturer");
        assertThat(neighbours.signedIn(odile).get("/carnets").text()).contains("Bureau partagé", "0 j");
    }

    @Test
    void which_of_two_organisations_is_meant_is_asked() {
        neighbours.association("La Fabrique du Port", odile);
        var garden = neighbours.association("La Fabrique du Port", odile);
        var house = neighbours.signedIn(claire);
        var asked = sell(house, garden.name(), "", "1", "");
        assertThat(asked.text()).contains("Choisissez de qui il s’agit", "Aucun de ces comptes");
        asked.page().select("[name=compte][value=" + garden.id() + "]").attr("checked", "checked");
        assertThat(asked.form("Vendre le carnet").submit().follow().text()).contains("La Fabrique du Port le voit");
        var nobody = sell(house, garden.name(), "", "1", "").form("Vendre le carnet");
        assertThat(nobody.tick("Aucun de ces comptes").submit().follow().text()).contains("Le carnet est ouvert");
        assertThat(neighbours.signedIn(odile).get("/carnets").page().select("h2:contains(La Fabrique du Port)"))
                .hasSize(1);
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

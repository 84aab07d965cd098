package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A freelancer books a desk on a phone, and the house has its month. */
@FabComTest
class BookingPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Rooms rooms;
    private final PriceRules rules;
    private final MovedClock clock;
    private final BookingDates dates;
    private final Person claire;
    private final Person odile;
    private final Organisation mill;
    private UUID desks = new UUID(0, 0);

    BookingPagesTest(
            Web web, Neighbours neighbours, Rooms rooms, PriceRules rules, MovedClock clock, BookingDates dates) {
        this.web = web;
        this.neighbours = neighbours;
        this.rooms = rooms;
        this.rules = rules;
        this.clock = clock;
        this.dates = dates;
        this.claire = neighbours.person("Claire Morel");
        this.odile = neighbours.person("Odile Ferrand");
        this.mill = neighbours.association("La Bobine", claire);
    }

    @BeforeEach
    void desksWithAPriceByTheDay() {
        desks = rooms.add(
                mill.id(),
                new Room.Draft(
                        "Bureau partagé", "3 quai", "38185", "Grenoble", 6, Room.Entry.STEP_FREE, "", "", "", false),
                claire.id());
        price("", 18_00);
        price("membres", 12_00);
    }

    private void price(String audience, long cents) {
        rules.add(
                new PriceRule(
                        Ids.next(),
                        mill.id(),
                        "bureau",
                        "Bureau",
                        PriceRule.Kind.UNIT,
                        Measure.DAY,
                        List.of(cents),
                        0,
                        audience,
                        "",
                        Days.today(clock).minusYears(1),
                        null),
                claire.id());
    }

    @AfterEach
    void now() {
        clock.back();
    }

    /** So that the month of a booking is over when the story says so. */
    private LocalDate monday() {
        return Days.today(clock).plusDays(8).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private WebAnswer say(String whom, boolean atOnce) {
        var form = neighbours
                .signedIn(claire)
                .get("/salles/" + desks)
                .click("Conditions de réservation")
                .form("Enregistrer")
                .tick(whom)
                .tick("demi-journée")
                .fill("Combien de places de la même sorte", "2")
                .fill("Code de vos tarifs", "bureau")
                .fill("Public des tarifs pour les membres", "membres")
                .fill("Annulation gratuite jusqu’à combien d’heures avant", "24")
                .fill("Ensuite, part du prix qui reste due, en %", "50");
        return (atOnce ? form : form.untick("Confirmer aussitôt, sans réponse de notre part")).submit();
    }

    private WebAnswer book(WebVisitor who, LocalDate day, String from, String length) {
        return who.get("/salles/" + desks + "/reserver?jour=" + day)
                .form("Réserver")
                .fill("Quand", from)
                .fill("Combien de temps", length)
                .submit();
    }

    @Test
    void a_room_of_which_nothing_is_said_is_not_booked_and_stands_in_no_list() {
        assertThat(web.visitor().get("/salles/" + desks).page().select("a[href$=reserver]"))
                .isEmpty();
        assertThat(web.visitor().get("/salles/" + desks + "/reserver").status()).isEqualTo(404);
        assertThat(web.visitor().get("/salles?q=bobine").body()).doesNotContain(desks.toString());
    }

    @Test
    void free_times_price_and_rule_are_seen_before_and_one_press_books() {
        assertThat(say("toute personne qui a un compte", true).follow().text())
                .contains("Les conditions sont enregistrées");
        var list = web.visitor().get("/salles?q=coworking");
        assertThat(list.text()).contains("Bureau partagé", "La Bobine", "9 € la demi-journée");
        assertThat(web.visitor().get("/recherche?q=bureau").text()).contains("Bureau partagé");
        assertThat(web.visitor().get("/api/v1/rooms").body()).contains("\"step\":\"HALF_DAY\"");

        var day = monday();
        var stranger = web.visitor().get("/salles/" + desks).click("Réserver");
        assertThat(stranger.text()).contains("9 € la demi-journée", "24 h avant ; ensuite 50 %", "confirmée aussitôt");
        assertThat(stranger.page().select("a[href^=/connexion]").text()).contains("Se connecter pour réserver");

        var mine = neighbours.signedIn(odile);
        var page = mine.get("/salles/" + desks + "/reserver?jour=" + day);
        assertThat(page.text()).contains("de 9 h à 13 h (2 places)", "une demi-journée · 9 €", "1 jour · 18 €");
        var booked = page.form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "1 jour · 18 €")
                .fill("Pour quoi faire", "Une semaine chargée")
                .submit()
                .follow();
        assertThat(booked.text()).contains("C’est réservé", "de 9 h à 18 h", "18 €", "Une semaine chargée", "1 jour");
        assertThat(mine.get("/moi/reservations").text()).contains("Bureau partagé · La Bobine", "18 €", "confirmée");
        assertThat(mine.get("/moi").text()).contains("Mes réservations");
        var agenda = mine.get("/moi/agenda");
        assertThat(agenda.text()).contains("Bureau partagé");
        var feed = agenda.page().getElementById("adresse").attr("value").replaceFirst("^https?://[^/]+", "");
        assertThat(web.visitor().get(feed).body()).contains("SUMMARY:Bureau partagé");
        assertThat(web.visitor().get("/salles/" + desks).text())
                .contains("Réservée")
                .doesNotContain("Odile");
        assertThat(web.visitor().get("/salles/" + desks + ".ics").body())
                .contains("SUMMARY:Réservée")
                .doesNotContain("Odile");
        assertThat(mine.get("/salles/" + desks + "/reserver?jour=" + day).text())
                .contains("de 9 h à 13 h (une place)");
    }

    @Test
    void members_pay_their_price_and_who_is_not_known_is_told_so() {
        say("nos membres et les personnes que nous connaissons", true);
        var day = monday();
        var stranger = neighbours.signedIn(odile).get("/salles/" + desks + "/reserver?jour=" + day);
        assertThat(stranger.text()).contains("Seuls les membres de La Bobine");
        assertThat(stranger.page().select("select[name=debut]")).isEmpty();
        var lea = neighbours.person("Léa Roux");
        neighbours.seat(mill, lea, Seat.MEMBER);
        assertThat(neighbours
                        .signedIn(lea)
                        .get("/salles/" + desks + "/reserver?jour=" + day)
                        .text())
                .contains("une demi-journée · 6 €");
    }

    @Test
    void what_cannot_be_said_of_terms_is_refused_beside_its_field() {
        var form = neighbours
                .signedIn(claire)
                .get("/structures/" + mill.id() + "/salles/" + desks + "/reservation")
                .form("Enregistrer")
                .tick("toute personne qui a un compte")
                .tick("heure")
                .fill("Code de vos tarifs", "bureau")
                .fill("Jusqu’à quelle heure", "9 h 30")
                .fill("Ensuite, part du prix qui reste due, en %", "101");
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Un nombre entier de 0 à 100");
        var again = refused.form("Enregistrer")
                .fill("Ensuite, part du prix qui reste due, en %", "100")
                .submit();
        assertThat(again.text()).contains("pas de prix à l’heure sous ce code", "Il faut une heure au moins");
        assertThat(neighbours
                        .signedIn(odile)
                        .get("/structures/" + mill.id() + "/salles/" + desks + "/reservation")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_house_answers_and_whoever_booked_hears_of_it() {
        say("toute personne qui a un compte", false);
        var mine = neighbours.signedIn(odile);
        var asked = book(mine, monday(), "de 9 h à 13 h (2 places)", "une demi-journée · 9 €")
                .follow();
        assertThat(asked.text()).contains("attend une réponse");
        var house = neighbours.signedIn(claire);
        var day = house.get("/salles/par/" + mill.id()).click("Réservations de nos salles");
        assertThat(day.text()).contains("Attendent votre réponse", "Odile Ferrand");
        assertThat(house.get("/moi/avis").text()).contains("Bureau partagé");
        var one = day.page().selectFirst("a[href^=/reservations/]").attr("href");
        var nothing = house.get(one).form("Envoyer").submit();
        assertThat(nothing.status()).isEqualTo(422);
        var refused = house.get(one)
                .form("Envoyer")
                .tick("Refuser")
                .fill("Un mot pour qui a réservé", "Nous repeignons ce jour-là.")
                .submit()
                .follow();
        assertThat(refused.text()).contains("refusée", "Nous repeignons");
        assertThat(mine.get(one).text()).contains("refusée", "Nous repeignons").doesNotContain("Envoyer");
        assertThat(mine.get("/moi/avis").text()).contains("Réservation refusée");
        assertThat(mine.get("/salles/" + desks + "/reserver?jour=" + monday()).text())
                .contains("de 9 h à 13 h (2 places)");
        assertThat(neighbours.signedIn(neighbours.person("Paul Autre")).get(one).status())
                .isEqualTo(404);
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

    @Test
    void whoever_leaves_gives_back_what_they_booked() throws Exception {
        say("toute personne qui a un compte", true);
        var leo = neighbours.person("Léo Martin");
        var mine = neighbours.signedIn(leo);
        var day = monday();
        var one = book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €").location();
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

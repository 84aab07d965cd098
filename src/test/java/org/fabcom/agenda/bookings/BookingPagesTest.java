package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A freelancer books a desk on a phone. */
@FabComTest
class BookingPagesTest extends BookedHouse {

    private final Registers registers;
    private final Members members;

    BookingPagesTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            Registers registers,
            Members members) {
        super(web, neighbours, rooms, rules, clock, dates);
        this.registers = registers;
        this.members = members;
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
        var calendar = web.visitor().get("/salles/" + desks + ".ics").body();
        clock.forward(Duration.ofMinutes(5));
        assertThat(web.visitor().get("/salles/" + desks + ".ics").body())
                .as("nothing was written meanwhile")
                .isEqualTo(calendar);
    }

    /** The bookings of an organisation are of those who speak for it. */
    @Test
    void who_no_longer_speaks_for_the_payer_neither_sees_nor_cancels() {
        say("toute personne qui a un compte", true);
        var garden = neighbours.association("Les Jardins", claire);
        neighbours.seat(garden, odile, Seat.REFERENT);
        var mine = neighbours.signedIn(odile);
        var one = mine.get("/salles/" + desks + "/reserver?jour=" + monday() + "&pour=" + garden.id())
                .form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "1 jour · 18 €")
                .submit()
                .location();
        assertThat(mine.get(one).text()).contains("Odile Ferrand, Les Jardins");
        neighbours.seat(garden, odile, Seat.MEMBER);
        var former = neighbours.signedIn(odile);
        assertThat(former.get(one).status()).isEqualTo(404);
        assertThat(former.post(one + "/rendre", "du", "0").status()).isEqualTo(404);
        assertThat(former.get("/moi/reservations").text()).doesNotContain("Bureau partagé");
        assertThat(former.get("/moi/agenda").text()).doesNotContain("Bureau partagé");
        assertThat(neighbours.signedIn(claire).get(one).text()).contains("confirmée");
    }

    /** The garden is a member of the mill; Odile, who speaks for it, is not. */
    @Test
    void who_speaks_for_somebody_who_is_known_books_for_them_alone() {
        say("nos membres et les personnes que nous connaissons", true);
        var garden = neighbours.association("Les Jardins", claire);
        neighbours.seat(garden, odile, Seat.REFERENT);
        registers.open(mill.id(), Register.Entry.ASKED, claire.id());
        members.admit(new NewMember(
                        mill.id(),
                        garden.id(),
                        MemberKind.ORGANISATION,
                        new Member.Contact("Les Jardins", "", "", ""),
                        List.of(),
                        "",
                        Days.today(clock).minusYears(1),
                        MemberState.ACTIVE,
                        "",
                        false,
                        claire.id())
                .afterAsking());
        var mine = neighbours.signedIn(odile);
        var page = mine.get("/salles/" + desks + "/reserver?jour=" + monday());
        assertThat(page.page().select("select[name=pour] option").eachText()).containsExactly("Les Jardins");
        var form = page.form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "1 jour · 12 €");
        assertThat(form.forge("pour", odile.id().toString()).submit().status()).isEqualTo(422);
        var again = mine.get("/salles/" + desks + "/reserver?jour=" + monday());
        assertThat(again.form("Réserver")
                        .fill("Quand", "de 9 h à 13 h (2 places)")
                        .fill("Combien de temps", "1 jour · 12 €")
                        .submit()
                        .follow()
                        .text())
                .contains("Odile Ferrand, Les Jardins", "12 €");
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
}

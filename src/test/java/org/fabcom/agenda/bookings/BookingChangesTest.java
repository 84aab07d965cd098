package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** What a stranger did on a phone and the pages did not see coming. */
@FabComTest
class BookingChangesTest extends BookedHouse {

    private final Jobs jobs;

    BookingChangesTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            Jobs jobs) {
        super(web, neighbours, rooms, rules, clock, dates);
        this.jobs = jobs;
    }

    /** Who changes the day or who pays, and presses the wrong button, books nothing that was not shown. */
    @Test
    void only_the_day_and_the_payer_that_were_shown_are_booked() {
        say("toute personne qui a un compte", true);
        Organisation grocery = neighbours.association("L’épicerie", odile);
        var mine = neighbours.signedIn(odile);
        var day = monday();
        var page = mine.get("/salles/" + desks + "/reserver?jour=" + day);
        var other = page.form("Réserver")
                .fill("Jour", day.plusDays(2).toString())
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .submit();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Vous avez changé le jour ou qui paie");
        assertThat(mine.get("/moi/reservations").text()).contains("Rien de réservé");
        var payer = mine.get("/salles/" + desks + "/reserver?jour=" + day)
                .form("Réserver")
                .fill("Qui paie", "L’épicerie")
                .submit();
        assertThat(payer.text()).contains("Vous avez changé le jour ou qui paie");
        var booked = payer.form("Réserver").submit().follow();
        assertThat(booked.text()).contains("C’est réservé", grocery.name());
    }

    @Test
    void looking_at_another_day_keeps_who_pays_and_books_nothing() {
        say("toute personne qui a un compte", true);
        var grocery = neighbours.association("L’épicerie", odile);
        var mine = neighbours.signedIn(odile);
        var look = mine.get("/salles/" + desks + "/reserver")
                .form("Voir ce jour")
                .fill("Jour", monday().toString())
                .fill("Qui paie", "L’épicerie")
                .submit();
        assertThat(look.location()).contains("jour=" + monday(), "pour=" + grocery.id());
        assertThat(mine.get("/moi/reservations").text()).contains("Rien de réservé");
    }

    /** The back button: the same page, another time. */
    @Test
    void one_page_sent_again_with_another_time_says_so_and_then_books_both() {
        say("toute personne qui a un compte", true);
        var mine = neighbours.signedIn(odile);
        var page = mine.get("/salles/" + desks + "/reserver?jour=" + monday());
        page.form("Réserver").fill("Quand", "de 9 h à 13 h (2 places)").submit();
        var second =
                page.form("Réserver").fill("Quand", "de 13 h à 18 h (2 places)").submit();
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("vient de réserver un autre moment");
        second.form("Réserver").submit();
        assertThat(mine.get("/moi/reservations").page().select("a[href^=/reservations/]"))
                .hasSize(2);
    }

    @Test
    void another_time_is_taken_and_the_former_given_back_in_one_step() {
        say("toute personne qui a un compte", true);
        var mine = neighbours.signedIn(odile);
        var day = monday();
        var first = book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €").location();
        var page = mine.get(first).click("Changer de jour ou d’heure");
        assertThat(page.text())
                .as("its own time is free for it")
                .contains("À la place de", "sans frais", "de 9 h à 13 h (2 places)");
        var moved = page.form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "une demi-journée · 9 €")
                .submit()
                .follow();
        assertThat(moved.text()).contains("C’est réservé", "de 9 h à 13 h", "9 €");
        assertThat(mine.get(first).text()).contains("annulée", "0 €");
        var again = page.form("Réserver")
                .fill("Quand", "de 9 h à 13 h (2 places)")
                .fill("Combien de temps", "une demi-journée · 9 €")
                .submit()
                .follow();
        assertThat(again.text()).as("pressed twice").contains("C’est réservé", "9 €");
        assertThat(mine.get("/salles/" + desks + "/reserver?jour=" + day).text())
                .contains("de 9 h à 13 h (une place)", "de 13 h à 18 h (2 places)");
    }

    @Test
    void moved_late_the_former_costs_what_was_said_and_a_time_that_is_taken_leaves_it_as_it_was() {
        say("toute personne qui a un compte", true);
        var mine = neighbours.signedIn(odile);
        var day = monday();
        var first = book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €").location();
        clock.forward(Duration.between(
                clock.instant(), day.atTime(8, 0).atZone(Days.ZONE).toInstant()));
        var late = neighbours.signedIn(odile);
        var page = late.get(first).click("Changer de jour ou d’heure");
        assertThat(page.text()).contains("9 € resteront dus", "Ce qui commence avant");
        var wrong = page.form("Réserver")
                .fill("Quand", "de 13 h à 18 h (2 places)")
                .fill("Combien de temps", "1 jour · 18 €")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(late.get(first).text()).contains("confirmée", "annuler coûte dès maintenant 9 € (50 %)");
        page.form("Réserver")
                .fill("Quand", "de 13 h à 18 h (2 places)")
                .fill("Combien de temps", "une demi-journée · 9 €")
                .submit();
        assertThat(late.get(first).text()).contains("annulée", "9 € dus (50 % de 18 €)");
        var elsewhere = neighbours.signedIn(neighbours.person("Paul Autre"));
        assertThat(elsewhere
                        .get("/salles/" + desks + "/reserver?remplace=" + first.substring("/reservations/".length()))
                        .text())
                .as("not theirs")
                .doesNotContain("À la place de");
    }

    @Test
    void the_house_finds_bookings_by_day_month_room_and_name() {
        say("toute personne qui a un compte", true);
        var day = monday();
        book(neighbours.signedIn(odile), day, "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        var house = neighbours.signedIn(claire);
        var path = "/structures/" + mill.id() + "/reservations";
        assertThat(house.get(path).text()).as("what is to come").contains("À venir", "Odile Ferrand");
        for (var q : new String[] {
            day.toString(),
            day.toString().substring(0, 7),
            "%02d/%d".formatted(day.getMonthValue(), day.getYear()),
            "odile",
            "ferrand",
            "bureau partagé"
        })
            assertThat(house.get(path + "?q=" + q.replace(" ", "+")).text())
                    .as(q)
                    .contains("Odile Ferrand");
        assertThat(house.get(path + "?q=zorro").text()).contains("Aucune réservation de ce nom");
        if (Days.today(clock).getYear() == day.getYear())
            assertThat(house.get(path + "?q=" + day.getDayOfMonth() + "/" + day.getMonthValue())
                            .text())
                    .contains("Odile Ferrand");
    }

    @Test
    void a_room_says_what_it_costs_how_many_desks_are_free_and_asks_before_it_closes_on_bookings() {
        say("toute personne qui a un compte", true);
        var day = monday();
        book(neighbours.signedIn(odile), day, "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        var room = web.visitor().get("/salles/" + desks + "?jour=" + day + "&debut=10:00&fin=11:00");
        assertThat(room.text())
                .contains("9 € la demi-journée", "24 h avant", "une place libre sur 2", "Réservée : une place sur 2");
        assertThat(web.visitor().get("/salles/par/" + mill.id()).page().select("a[href$=reserver]"))
                .hasSize(1);
        var house = neighbours.signedIn(claire);
        var asked = house.get("/structures/" + mill.id() + "/salles/" + desks)
                .form("Enregistrer la salle")
                .tick("Fermer cette salle")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Une réservation ou date à venir");
        assertThat(asked.form("Enregistrer la salle").submit().follow().text()).contains("fermée");
    }

    /** Zero hours before: until it begins, as it is said. */
    @Test
    void what_is_free_until_it_begins_says_so_everywhere() {
        say("toute personne qui a un compte", true);
        neighbours
                .signedIn(claire)
                .get("/structures/" + mill.id() + "/salles/" + desks + "/reservation")
                .form("Enregistrer")
                .fill("Annulation gratuite jusqu’à combien d’heures avant", "0")
                .fill("Ensuite, part du prix qui reste due, en %", "100")
                .submit();
        var mine = neighbours.signedIn(odile);
        assertThat(mine.get("/salles/" + desks + "/reserver?jour=" + monday()).text())
                .contains("Annulation gratuite jusqu’au début")
                .doesNotContain("100 %");
        var one = book(mine, monday(), "de 9 h à 13 h (2 places)", "1 jour · 18 €")
                .location();
        assertThat(mine.get(one).text()).doesNotContain("100 %");
    }

    @Test
    void who_booked_is_reminded_once_and_the_invoice_says_when_it_was() {
        say("toute personne qui a un compte", true);
        var day = monday();
        var mine = neighbours.signedIn(odile);
        book(mine, day, "de 9 h à 13 h (2 places)", "1 jour · 18 €");
        clock.forward(Duration.between(
                clock.instant(), day.minusDays(1).atTime(8, 0).atZone(Days.ZONE).toInstant()));
        jobs.runNow(BookingReminders.NAME);
        jobs.runNow(BookingReminders.NAME);
        assertThat(neighbours.signedIn(odile).get("/moi/avis").text())
                .contains("Bientôt : Bureau partagé", "Un avis à lire");
        neighbours
                .signedIn(claire)
                .get("/structures/" + mill.id() + "/tva")
                .form("Dire ce régime")
                .tick("non assujettie")
                .submit();
        clock.forward(Duration.ofDays(50));
        var draft = neighbours
                .signedIn(claire)
                .get("/structures/" + mill.id() + "/factures")
                .form("Préparer la facture")
                .submit()
                .follow();
        assertThat(draft.page().select("input[value=" + day + "]"))
                .as("the day of the service")
                .isNotEmpty();
    }
}

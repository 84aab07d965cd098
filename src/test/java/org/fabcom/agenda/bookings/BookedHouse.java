package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mill with two desks, at a price by the day. */
abstract class BookedHouse {

    final Web web;
    final Neighbours neighbours;
    final Rooms rooms;
    final PriceRules rules;
    final MovedClock clock;
    final BookingDates dates;
    final Person claire;
    final Person odile;
    final Organisation mill;
    UUID desks = new UUID(0, 0);

    BookedHouse(Web web, Neighbours neighbours, Rooms rooms, PriceRules rules, MovedClock clock, BookingDates dates) {
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

    void price(String audience, long cents) {
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
    LocalDate monday() {
        return Days.today(clock).plusDays(8).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    WebAnswer say(String whom, boolean atOnce) {
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

    WebAnswer book(WebVisitor who, LocalDate day, String from, String length) {
        return who.get("/salles/" + desks + "/reserver?jour=" + day)
                .form("Réserver")
                .fill("Quand", from)
                .fill("Combien de temps", length)
                .submit();
    }
}

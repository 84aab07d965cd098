package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An object is booked for days to come, by one person. */
@FabComTest
class BookedObjectsTest extends NotebookLoans {

    BookedObjectsTest(ApplicationContext beans, Jobs jobs) {
        super(beans, jobs);
    }

    /** Nobody came for it: its days are over, its booking is on no list, and it keeps nobody away. */
    @Test
    void a_booking_of_days_that_are_over_keeps_nobody_away() {
        var it = onSale();
        assertThat(book(it, "Anne", 1, 5).status()).isEqualTo(303);
        assertThat(book(it, "Anne", 10, 12).status()).isEqualTo(303);
        stall.clock.forward(Duration.ofDays(10));
        signIn();
        assertThat(going(it, "Bob", 4, 10).submit().text())
                .as("the one of today stands")
                .contains("réservé pour quelqu’un d’autre");
        assertThat(going(it, "Bob", 2, 4).submit().status()).isEqualTo(303);
    }

    @Test
    void a_booked_object_goes_to_nobody_else_on_these_days_and_no_two_book_it() {
        var it = onSale();
        assertThat(book(it, "Inès Roy", 2, 4).status()).isEqualTo(303);
        assertThat(book(it, "Omar Diallo", 4, 6).text()).contains("déjà réservé");
        assertThat(book(it, "Omar Diallo", 5, 6).status()).isEqualTo(303);
        assertThat(desk.get("/pesee/locations/" + stall.owner()).text())
                .contains("Réservations")
                .contains("Inès Roy");
        assertThat(going(it, "Lou", 0, 3).submit().text()).contains("réservé pour quelqu’un d’autre");
        assertThat(going(it, "Lou", 0, 1).submit().status()).as("before it").isEqualTo(303);
        assertThat(book(it, "Nadia", 1, 1).text()).as("it is out until then").contains("loué jusque-là");
        desk.get(at(it)).form("L’objet est rendu").submit();
        stall.clock.forward(Duration.ofDays(2));
        signIn();
        var goes = desk.get("/pesee/objet/" + it.id() + "/reservations").click("Il part");
        assertThat(goes.page().select("[name=emprunteur]").val()).isEqualTo("Inès Roy");
        assertThat(goes.form("Noter le départ").submit().status()).isEqualTo(303);
        assertThat(desk.get("/pesee/objet/" + it.id() + "/reservations").text())
                .as("hers is done, his stands")
                .doesNotContain("Inès Roy")
                .contains("Omar Diallo");
        desk.get("/pesee/objet/" + it.id() + "/reservations").form("Retirer").submit();
        assertThat(desk.get("/pesee/objet/" + it.id() + "/reservations").text()).contains("Aucune réservation");
    }

    @Test
    void bookings_are_of_whoever_lends() {
        var it = onSale();
        var path = "/pesee/objet/" + it.id() + "/reservations";
        assertThat(neighbours.signedIn(stall.with(Duty.TILL, "Malo")).get(path).status())
                .isEqualTo(200);
        assertThat(neighbours
                        .signedIn(stall.with(Duty.REPORTS, "Rosa"))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(book(it, "Inès", -1, 1).text()).contains("Une réservation vient");
    }

    /** What is out cannot become somebody else’s. */
    @Test
    void what_is_out_is_not_put_on_consignment() {
        var it = onSale();
        lend(it, 2, "");
        assertThatThrownBy(() -> stall.db
                        .sql("update flows.item set consigned = true where id = :id")
                        .param("id", it.id())
                        .update())
                .hasMessageContaining("item_lent");
    }
}

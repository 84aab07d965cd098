package org.fabcom.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address that was invited already gets no second letter, unless it is asked for. */
@FabComTest
class InvitedTwiceTest {

    private final Neighbours neighbours;
    private final Sql db;
    private final MovedClock clock;
    private final String address = UUID.randomUUID() + "@exemple.org";
    private Person sabine;
    private Organisation garden;

    InvitedTwiceTest(Neighbours neighbours, Sql db, MovedClock clock) {
        this.neighbours = neighbours;
        this.db = db;
        this.clock = clock;
    }

    @BeforeEach
    void garden() {
        sabine = neighbours.person("Sabine");
        garden = neighbours.association("Le Jardin " + UUID.randomUUID(), sabine);
    }

    @AfterEach
    void back() {
        clock.back();
    }

    private WebAnswer invite(Person by, String email, Seat seat) {
        return neighbours
                .signedIn(by)
                .post("/structures/" + garden.id() + "/invitations", "courriel", email, "place", seat.name())
                .follow();
    }

    private int letters() {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", address)
                .single(Integer.class);
    }

    @Test
    void the_second_invitation_says_that_one_is_open_and_offers_to_send_it_again() {
        assertThat(invite(sabine, address, Seat.MEMBER).text()).contains("L’invitation part vers " + address);
        var second = invite(sabine, address.toUpperCase(java.util.Locale.ROOT), Seat.MANAGER);
        assertThat(second.text()).contains("Une invitation est déjà en cours pour " + address + ", comme membre");
        assertThat(letters()).isOne();
        assertThat(second.page().select("#invitations b")).hasSize(1);
        assertThat(second.form("Renvoyer le courriel").submit().follow().text())
                .contains("L’invitation part vers " + address);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void what_was_sent_again_serves_as_long_as_a_new_one_in_the_name_of_who_sent_it() {
        invite(sabine, address, Seat.MEMBER);
        clock.forward(Duration.ofDays(13));
        var karim = neighbours.person("Karim");
        neighbours.seat(garden, karim, Seat.MANAGER);
        neighbours
                .signedIn(karim)
                .get("/structures/" + garden.id())
                .form("Renvoyer le courriel")
                .submit();
        clock.forward(Duration.ofDays(13));
        assertThat(neighbours
                        .signedIn(sabine)
                        .get("/structures/" + garden.id())
                        .page()
                        .select("#invitations")
                        .text())
                .contains(address, "par Karim");
    }

    @Test
    void one_that_was_withdrawn_or_is_over_stands_in_nobodys_way() {
        invite(sabine, address, Seat.MEMBER).form("Retirer l’invitation").submit();
        invite(sabine, address, Seat.MEMBER);
        assertThat(letters()).isEqualTo(2);
        clock.forward(Duration.ofDays(15));
        invite(sabine, address, Seat.MEMBER);
        assertThat(letters()).isEqualTo(3);
    }

    @Test
    void two_at_once_are_one_letter() throws Exception {
        var one = neighbours.signedIn(sabine);
        one.get("/structures/" + garden.id());
        var path = "/structures/" + garden.id() + "/invitations";
        try (var hands = Executors.newFixedThreadPool(4)) {
            var all = hands.invokeAll(java.util.Collections.nCopies(
                    4,
                    () -> one.post(path, "courriel", address, "place", "MEMBER").status()));
            for (var it : all) assertThat(it.get()).isEqualTo(303);
        }
        assertThat(letters()).isOne();
    }
}

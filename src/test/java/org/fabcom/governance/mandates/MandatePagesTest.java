package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Mandates follow from a decision, go to members of the register too, and are handed over when they end (G39). */
@FabComTest
class MandatePagesTest extends WithMandates {

    MandatePagesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_decision_gives_its_mandates_to_people_of_the_register_too_from_their_true_first_day() {
        var theo = neighbours.person("Théo Ribeiro");
        enters(theo);
        var it = elected();
        var manager = neighbours.signedIn(world.aline);
        var form = manager.get(it.url())
                .click("Donner les mandats que cette décision prévoit")
                .form("Donner ces mandats")
                .set("nouveau", "Conseil")
                .tick("Théo Ribeiro")
                .tick("Chloé Merle")
                .set("du", today.minusDays(40).toString());
        var endless = form.submit();
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text()).contains("Un mandat a une fin");
        var far = form.set("au", today.plusYears(6).toString()).submit();
        assertThat(far.text()).contains("Un mandat dure au plus 6 ans");
        assertThat(db.sql("select count(*) from circles.groups where organisation = :house")
                        .param("house", world.house.id().value())
                        .single(Integer.class))
                .as("nothing is made by halves")
                .isZero();
        var given = form.set("au", today.plusYears(2).toString()).submit().follow();
        assertThat(given.text())
                .contains(
                        "Les 2 mandats sont donnés", "Conseil : Théo Ribeiro", "d’après la décision " + it.reference());
        var role = new GroupId(db.sql("select role from circles.group_seat where person = :person")
                .param("person", theo.id().value())
                .single(UUID.class));
        assertThat(seats.of(role))
                .hasSize(2)
                .allMatch(RoleSeat::writtenAfterwards)
                .allMatch(one -> one.startsOn().equals(today.minusDays(40)));
        assertThat(neighbours.signedIn(world.bruno).get(it.url()).text()).contains("Conseil : Théo Ribeiro");
        var his = neighbours.signedIn(theo);
        assertThat(his.get(world.body.url() + "/mandats").text()).contains("Conseil : Théo Ribeiro");
        var french = new Formats(Locale.FRENCH);
        assertThat(his.get("/moi/avis").text())
                .contains("Vous tenez le mandat « Conseil » (" + world.body.name() + ", du "
                        + french.date(today.minusDays(40)) + " au " + french.date(today.plusYears(2)) + ")");
        assertThat(his.get(world.body.url() + "/mandats/donner").status()).isEqualTo(403);
        assertThat(manager.get("/groupes/" + role).text()).contains("noté après coup");
    }

    @Test
    void whoever_gives_a_mandate_back_before_its_end_is_told_to_who_gives_it_anew() {
        var role = role("Trésorerie", Set.of());
        seats.grant(role.id(), world.bruno.id(), today, today.plusYears(1), world.manager());
        var seat = seats.of(role.id()).getFirst();
        neighbours
                .signedIn(world.bruno)
                .get("/groupes/" + role.id() + "/places/" + seat.id())
                .form("Rendre ce rôle")
                .submit();
        assertThat(letters(world.aline)).containsExactly("circles.mail.seat.returned");
        assertThat(db.sql("select subject from post.letter where kind = 'circles.mail.seat.returned'")
                        .single(String.class))
                .contains(world.bruno.name(), "Trésorerie");
        assertThat(letters(world.bruno)).isEmpty();
    }

    /** What elects names its persons in its text: they are ticked, others of like names are not. */
    @Test
    void those_whom_a_decision_names_are_ticked_beforehand() {
        var it = decided("L’assemblée élit " + world.chloe.name() + " et Bruno, pour deux ans.");
        var page =
                neighbours.signedIn(world.aline).get(it.url()).click("Donner les mandats que cette décision prévoit");
        assertThat(page.page().select("[name=personne][checked]").eachAttr("value"))
                .containsExactly(world.chloe.id().toString());
    }

    /** A register begins with what was before it: it gives no right, tells nobody, and stands apart. */
    @Test
    void a_mandate_that_is_over_is_entered_once_with_its_true_days() {
        var it = elected();
        var manager = neighbours.signedIn(world.aline);
        var form = manager.get(it.url())
                .click("Donner les mandats que cette décision prévoit")
                .form("Donner ces mandats")
                .set("nouveau", "Trésorerie d’avant")
                .tick("Chloé Merle")
                .set("du", today.minusYears(3).toString());
        assertThat(form.set("au", today.minusYears(4).toString()).submit().text())
                .contains("Ce dernier jour vient avant le premier");
        var entered = form.set("au", today.minusYears(1).toString()).submit().follow();
        assertThat(entered.text())
                .contains("Un mandat terminé est noté", "Mandats terminés", "Trésorerie d’avant : Chloé Merle");
        assertThat(entered.page().select("ul.rows h2").text()).doesNotContain("Trésorerie d’avant");
        assertThat(neighbours.signedIn(world.chloe).get("/moi/avis").text()).doesNotContain("Trésorerie d’avant");
        assertThat(neighbours.signedIn(world.bruno).get(it.url()).text()).contains("Trésorerie d’avant : Chloé Merle");
        var role = new GroupId(db.sql("select role from circles.group_seat where person = :person")
                .param("person", world.chloe.id().value())
                .single(UUID.class));
        assertThat(seats.holding(Set.of(role))).isEmpty();
        assertThat(seats.grant(role, world.chloe.id(), today.minusYears(3), today.minusYears(1), world.manager()))
                .as("once")
                .contains(Group.Refusal.ALREADY);
        assertThat(seats.grant(role, world.chloe.id(), today, today.plusYears(1), world.manager()))
                .as("and again from now on")
                .isEmpty();
    }

    /** Ended by mistake, or come back: the same days are given again, and follow their decision; what is held is not given twice. */
    @Test
    void a_mandate_that_was_ended_is_given_again_with_the_same_days() {
        var it = elected();
        var role = role("Présidence", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var chloe = world.chloe.id();
        var until = today.plusYears(1);
        var fields = new String[] {
            "decision",
            it.reference(),
            "role",
            role.id().toString(),
            "personne",
            chloe.toString(),
            "du",
            today + "",
            "au",
            until + ""
        };
        var path = world.body.url() + "/mandats/donner";
        assertThat(manager.post(path, fields).follow().text()).contains("Le mandat est donné");
        assertThat(manager.post(path, fields).follow().text()).contains("a déjà ce mandat");
        var first = seats.of(role.id()).getFirst();
        assertThat(seats.end(first.id(), world.manager())).isEmpty();
        assertThat(manager.post(path, fields).follow().text()).contains("Le mandat est donné");
        assertThat(seats.holding(Set.of(role.id())).get(role.id()))
                .extracting(RoleSeat::name)
                .containsExactly("Chloé Merle");
        assertThat(db.sql("select count(*) from governance.mandate m join circles.seat_card s on s.id = m.seat"
                                + " where s.role = :role")
                        .param("role", role.id().value())
                        .single(Integer.class))
                .as("both follow")
                .isEqualTo(2);
        seats.end(seats.holding(Set.of(role.id())).get(role.id()).getFirst().id(), world.manager());
        var places = "/groupes/" + role.id() + "/places";
        assertThat(manager.post(places, "personne", chloe.toString(), "du", today + "", "au", until + "")
                        .status())
                .as("by the page of the role too")
                .isEqualTo(303);
    }

    @Test
    void of_a_long_register_a_role_is_given_by_the_whole_name() {
        var zoe = neighbours.person("Zoé Quatrevents");
        enters(zoe);
        var role = role("Accueil", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var path = "/groupes/" + role.id() + "/places";
        var until = today.plusDays(90).toString();
        var unknown = manager.post(path, "nom", "Zoé Cinqvents", "au", until);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Personne avec un compte");
        neighbours.person("Denis Loin de Là");
        assertThat(manager.post(path, "nom", "Denis Loin de Là", "au", until).status())
                .as("of no register of the house")
                .isEqualTo(422);
        assertThat(manager.post(path, "nom", "zoe  QUATREVENTS", "au", until).status())
                .isEqualTo(303);
        assertThat(seats.of(role.id())).extracting(RoleSeat::name).containsExactly("Zoé Quatrevents");
        var other = neighbours.person("Zoé Quatrevents");
        enters(other);
        var several = manager.post(path, "nom", "Zoé Quatrevents", "au", until);
        assertThat(several.text()).contains("Plusieurs personnes");
        var bruno = neighbours.signedIn(world.bruno);
        for (var name : List.of("Zoé Cinqvents", "Zoé Quatrevents", "Denis Loin de Là"))
            assertThat(bruno.post(path, "nom", name, "au", until).status())
                    .as("who may not give it learns of nobody: " + name)
                    .isEqualTo(403);
    }

    /** Whoever of the register has no account is absent from the list: the form says so, and where it is mended. */
    @Test
    void the_form_says_who_is_not_in_its_list_and_why() {
        role("Présidence", Set.of());
        enters(null, "Yvette Sans Compte");
        var form = neighbours.signedIn(world.aline).get(world.body.url() + "/mandats/donner");
        assertThat(form.text())
                .contains("Quelqu’un manque", "comment lui lier un compte")
                .doesNotContain("Yvette Sans Compte");
        assertThat(form.page().select("label").eachText()).contains("Chloé Merle");
    }

    /** A role is chosen or named, one of both; a mandate without a decision says so wherever it is listed. */
    @Test
    void a_role_is_chosen_or_named_and_a_mandate_without_a_decision_says_so() {
        var role = role("Présidence", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/mandats/donner";
        var until = today.plusYears(1) + "";
        var chloe = world.chloe.id() + "";
        var neither = manager.post(path, "personne", chloe, "du", today + "", "au", until);
        assertThat(neither.status()).isEqualTo(422);
        assertThat(neither.page().select("#role-erreur").text()).contains("Choisissez un rôle, ou donnez un nom");
        var both = manager.post(
                path, "personne", chloe, "role", role.id() + "", "nouveau", "Autre", "du", today + "", "au", until);
        assertThat(both.page().select("#nouveau-erreur").text()).contains("pas les deux");
        assertThat(manager.get(path).page().select("label[for=role]").text()).doesNotContain("facultatif");
        manager.post(path, "personne", chloe, "role", role.id() + "", "du", today + "", "au", until);
        assertThat(manager.get(world.body.url() + "/mandats").text()).contains("sans décision au registre");
    }

    /** What somebody held who has left is history: it is entered as over, and gives nothing. */
    @Test
    void a_mandate_of_somebody_who_left_is_entered_as_history_and_never_given() {
        var role = role("Présidence", Set.of());
        var gone = neighbours.person("Paul Parti");
        neighbours.seat(world.house, gone, Seat.MEMBER);
        organisationSeats.remove(world.house.id(), gone.id(), world.aline.id());
        var left = neighbours.person("Léa Partie");
        var member = enters(left);
        leaves(member);
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/mandats/donner";
        assertThat(manager.get(path).page().select("details label").eachText()).contains("Paul Parti", "Léa Partie");
        for (var it : List.of(gone, left)) {
            var now = manager.post(
                    path,
                    "ancien",
                    it.id() + "",
                    "role",
                    role.id() + "",
                    "du",
                    today + "",
                    "au",
                    today.plusYears(1) + "");
            assertThat(now.status()).as("nothing to come").isEqualTo(422);
            var then = manager.post(
                    path,
                    "ancien",
                    it.id() + "",
                    "role",
                    role.id() + "",
                    "du",
                    today.minusYears(3) + "",
                    "au",
                    today.minusYears(1) + "");
            assertThat(then.follow().text()).contains("Un mandat terminé est noté", "Présidence : " + it.name());
        }
        assertThat(seats.holding(Set.of(role.id()))).isEmpty();
        var stranger = neighbours.person("Denis Loin");
        assertThat(seats.grant(role.id(), stranger.id(), today.minusYears(3), today.minusYears(1), world.manager()))
                .contains(Group.Refusal.NOT_OF_THE_HOUSE);
    }

    /** By their numbers, in the list, by the whole name beyond it, and where names are typed. */
}

package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One contact is member, client and partner of an organisation with separate dated statuses, with an account or without (S1, S2). */
@FabComTest
class OneContactTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;

    OneContactTest(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
    }

    private static WebAnswer contacts(Association at, String typed) {
        return at.desk()
                .get("/structures/" + at.house.id() + "/contacts?q="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static List<String> people(WebAnswer page) {
        return page.page().select("main section h2").eachText();
    }

    private static void pack(Association at, String name, String email, String label) {
        var sold = at.desk()
                .get("/structures/" + at.house.id() + "/carnets")
                .form("Vendre le carnet")
                .set("client", name)
                .set("courriel", email)
                .set("libelle", label)
                .set("quantite", "5")
                .set("au", "2027-05-31")
                .submit();
        assertThat(sold.status()).as(sold.text()).isEqualTo(303);
    }

    private static void enters(Association at, String name, String email, LocalDate joined, UUID... in) {
        var it = at.person(null, name, joined, in);
        at.db.sql("update membership.member set email = :email where id = :id")
                .param("email", email, "id", it.id())
                .update();
    }

    @Test
    void without_an_account_one_is_member_twice_and_client_each_with_its_days() {
        var it = new Association("Le Quai", beans);
        enters(
                it,
                "Inès Roy",
                "ines@exemple.org",
                LocalDate.of(2026, 3, 1),
                it.category("Fablab", "", true),
                it.category("Bureaux partagés", "", false));
        it.db.sql("""
                update membership.member_category set until = date '2026-09-01' where member in (select id from membership.member
                    where organisation = :house) and category = (select id from membership.category where organisation = :house and name = 'Fablab')
                """).param("house", it.house.id().value()).update();
        pack(it, "Madame Roy", "Ines@exemple.org", "Carnet de 5 heures");
        for (var typed : List.of("ines", "INÈS", "madame roy")) {
            var page = contacts(it, typed);
            assertThat(people(page)).as(typed).hasSize(1);
            assertThat(page.page().select("main tbody tr").eachText().stream()
                            .map(row -> row.replaceAll("[\u00a0\u202f]", " ")))
                    .as("another name under one address is one contact: %s", typed)
                    .satisfiesExactlyInAnyOrder(
                            fablab -> assertThat(fablab)
                                    .contains("Membre : Fablab", "1er mars 2026", "31 août 2026, terminé"),
                            desks -> assertThat(desks).contains("Membre : Bureaux partagés", "1er mars 2026"),
                            pack -> assertThat(pack).contains("Carnet : Carnet de 5 heures", "31 mai 2027"));
        }
        enters(it, "Cœur d’Hoerdt-Léveillé", "c_h@exemple.org", LocalDate.of(2026, 3, 1));
        for (var typed : List.of("coeur", "d hoerdt", "D'HOERDT", "hoerdt leveille", "C_H@exemple.org"))
            assertThat(people(contacts(it, typed)))
                    .as(typed)
                    .containsExactly("Cœur d’Hoerdt-Léveillé · c_h@exemple.org");
        for (var typed : List.of("-", "%", "c h@exemple"))
            assertThat(people(contacts(it, typed))).as(typed).isEmpty();
        assertThat(contacts(it, "").text()).contains("Tapez un nom ou un courriel");
        assertThat(contacts(it, "personne").text()).contains("Personne de ce nom ici");
    }

    /** An account, its confirmed address in another room, and a name that nobody else bears. */
    @Test
    void an_account_an_address_and_a_name_are_one_contact() {
        var it = new Association("La Jetée", beans);
        var rosa = neighbours.person("Rosa Vidal");
        neighbours.seat(it.house, rosa, Seat.REFERENT);
        it.person(rosa, "Rosa Vidal", LocalDate.of(2026, 2, 1));
        pack(it, "R. Vidal", rosa.email().text(), "Carnet");
        pack(it, "Rosa Vidal", "", "Carnet de pièces");
        var page = contacts(it, "rosa");
        assertThat(people(page)).hasSize(1);
        assertThat(page.page().select("main tbody tr")).hasSize(4);
        assertThat(page.text()).contains("Une partie n’est reliée que par le nom");
    }

    /** A name alone never joins two people of whom an address says that they are two. */
    @Test
    void namesakes_stay_apart_and_what_bears_only_their_name_is_neithers() {
        var it = new Association("Le Môle", beans);
        enters(it, "Marie Martin", "m1@exemple.org", LocalDate.of(2026, 1, 1));
        enters(it, "Marie Martin", "m2@exemple.org", LocalDate.of(2026, 1, 2));
        pack(it, "Marie Martin", "", "Carnet");
        var page = contacts(it, "marie martin");
        assertThat(people(page))
                .containsExactlyInAnyOrder(
                        "Marie Martin · m1@exemple.org", "Marie Martin · m2@exemple.org", "Marie Martin");
        assertThat(page.text()).doesNotContain("que par le nom");
    }

    @Test
    void who_keeps_no_desk_there_reads_none_of_it_nor_another_house() {
        var it = new Association("Le Port", beans);
        enters(it, "Inès Roy", "ines@exemple.org", LocalDate.of(2026, 3, 1));
        var lou = neighbours.person("Lou");
        neighbours.seat(it.house, lou, Seat.MEMBER);
        assertThat(neighbours
                        .signedIn(lou)
                        .get("/structures/" + it.house.id() + "/contacts?q=ines")
                        .status())
                .isEqualTo(403);
        assertThat(people(contacts(new Association("Le Phare", beans), "ines"))).isEmpty();
    }

    private static WebAnswer contacts(WebVisitor reader, Association at, String typed) {
        return reader.get("/structures/" + at.house.id() + "/contacts?q=" + typed);
    }

    private GroupId group(
            Association at, GroupKind kind, String name, Audience seenBy, @Nullable GroupId in, Visitor by) {
        var draft = new Group.Draft(name, "", Set.of(), seenBy, false);
        var made = beans.getBean(Groups.class).create(kind, draft, at.house.id(), in, by);
        return ((Group.Outcome.Done) made).group().id();
    }

    /** A role that is seen by all lies in a circle that is not: who may not see the circle reads nothing of either. */
    @Test
    void a_role_of_a_closed_circle_is_told_to_whom_the_circle_is_shown() {
        var it = new Association("La Digue", beans);
        var manager =
                new Visitor(it.jeanne.id(), it.jeanne.name(), Set.of(), Map.of(it.house.id(), Seat.MANAGER), null);
        var karim = neighbours.person("Karim Haddad");
        var lucie = neighbours.person("Lucie");
        neighbours.seat(it.house, karim, Seat.MEMBER);
        neighbours.seat(it.house, lucie, Seat.REFERENT);
        var cell = group(it, GroupKind.CIRCLE, "Cellule d’écoute", Audience.MEMBERS, null, manager);
        var closed = group(it, GroupKind.ROLE, "Écoutant", Audience.HOUSE, cell, manager);
        var open = group(it, GroupKind.ROLE, "Trésorier", Audience.HOUSE, null, manager);
        var day = Association.ago(0);
        for (var role : List.of(closed, open))
            assertThat(beans.getBean(RoleSeats.class).grant(role, karim.id(), day, day.plusYears(1), manager))
                    .isEmpty();
        assertThat(contacts(it.desk(), it, "karim").text()).contains("Écoutant", "Trésorier");
        assertThat(contacts(neighbours.signedIn(lucie), it, "karim").text())
                .contains("Karim Haddad", "Trésorier")
                .doesNotContain("Écoutant");
    }

    /** The address of an account is its own: it ties rows together, and nobody reads it who was not told it. */
    @Test
    void the_address_of_an_account_is_shown_by_no_row_that_was_not_told_it() {
        var it = new Association("La Passe", beans);
        var zoe = neighbours.person("Zoé Martin");
        Person seated = neighbours.person("Malik Diop");
        neighbours.seat(it.house, seated, Seat.MEMBER);
        it.person(zoe, "Zoé Martin", LocalDate.of(2026, 2, 1));
        for (var person : List.of(zoe, seated)) {
            var whole = person.email().text();
            var byName = contacts(it, person.name());
            assertThat(people(byName)).containsExactly(person.name());
            assertThat(byName.page().select("main section").text()).doesNotContain(whole);
            assertThat(people(contacts(it, whole.toUpperCase(java.util.Locale.ROOT))))
                    .as("typed whole")
                    .containsExactly(person.name());
            assertThat(people(contacts(it, whole.substring(1)))).as("in part").isEmpty();
        }
        assertThat(people(contacts(it, "exemple"))).isEmpty();
        pack(it, "Z. Martin", zoe.email().text(), "Carnet");
        assertThat(people(contacts(it, "zoe martin")))
                .as("a room was told it")
                .containsExactly("Zoé Martin · " + zoe.email().text());
    }
}

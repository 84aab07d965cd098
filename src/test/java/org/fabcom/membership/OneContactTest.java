package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
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
                .param("email", email)
                .param("id", it.id())
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
}

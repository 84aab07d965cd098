package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What becomes of a line when the person goes (E9): the number stays, the name does not. */
@FabComTest
record MembershipErasureTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs) {

    @Test
    void whoever_is_a_member_leaves_first_then_the_number_stays_and_the_name_goes() throws SQLException {
        var it = new Association("Le Sillon", beans);
        var paul = neighbours.person("Paul Disparu");
        var line = it.person(paul, "Paul Disparu", Association.ago(60));
        it.members.move(
                line.id(), MemberState.SUSPENDED, null, Association.ago(9), "Paul a crié", false, it.jeanne.id());
        var browser = neighbours.signedIn(paul);
        assertThat(browser.get("/moi/donnees").text()).contains("Vous êtes membre du Sillon");
        browser.get("/mes-adhesions").click("Quitter").form("Quitter").submit();
        erase(paul, browser);
        var left = it.members.find(line.id()).orElseThrow();
        assertThat(left.number()).isEqualTo(1);
        assertThat(left.name()).isEqualTo("personne effacée");
        assertThat(left.cause()).isEqualTo(EndCause.RESIGNED);
        assertThat(it.desk().get(line.url()).text())
                .contains("suspendu", "démission")
                .doesNotContain("Disparu", "crié");
    }

    private void erase(Person person, WebVisitor browser) throws SQLException {
        browser.post("/moi/donnees/effacer");
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("update people.departure set due_on = current_date - 1 where person = '"
                            + person.id() + "'"))
                    .isEqualTo(1);
        }
        jobs.runNow("people.retention");
    }

    @Test
    void whoever_shares_an_address_with_another_member_acts_for_themselves_only() throws SQLException {
        var it = new Association("Le Foyer", beans);
        var luc = neighbours.person("Luc Foyer");
        var own = it.person(luc, "Luc Foyer", Association.ago(60));
        var other = it.person(null, "Ginette Foyer", Association.ago(60));
        var contact = new Member.Contact("Ginette Foyer", luc.email().text(), "", "2 rue du Lac");
        assertThat(it.members.describe(other.id(), other.version(), contact, ""))
                .isTrue();
        var browser = neighbours.signedIn(luc);
        assertThat(browser.get("/mes-adhesions").text()).contains("Luc Foyer").doesNotContain("Ginette Foyer");
        browser.get("/mes-adhesions/" + own.id() + "/quitter").form("Quitter").submit();
        for (var act : List.of("/quitter", "/charte"))
            assertThat(browser.get("/mes-adhesions/" + other.id() + act).status())
                    .as(act)
                    .isEqualTo(404);
        erase(luc, browser);
        assertThat(it.members.find(own.id()).orElseThrow().name()).isEqualTo("personne effacée");
        var stays = it.members.find(other.id()).orElseThrow();
        assertThat(stays.contact()).isEqualTo(contact);
        assertThat(stays.state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void the_file_of_a_member_holds_their_line_and_nothing_of_the_others() throws IOException {
        var it = new Association("La Clé", beans);
        var paul = neighbours.person("Paul Mercadier");
        it.person(paul, "Paul Mercadier", Association.ago(60));
        it.person(null, "Odile Voisine", Association.ago(60));
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                neighbours.signedIn(paul).get("/moi/donnees/fichier").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(all.toString())
                .contains("membership.member", "membership.step")
                .doesNotContain("Odile Voisine");
    }
}

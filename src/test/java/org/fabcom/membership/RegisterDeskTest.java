package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whom the desk enters, and what is forgotten of those who asked (E3, E7). */
@FabComTest
class RegisterDeskTest extends WithRegister {

    RegisterDeskTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void the_desk_enters_somebody_without_internet_and_both_are_named() {
        var it = new Association("Les Aînés du lac", beans);
        var line = it.desk()
                .get(it.url())
                .click("Inscrire un membre")
                .form("Inscrire au registre")
                .fill("Nom", "Marthe Roux")
                .fill("Téléphone", "04 00 00 00 00")
                .submit()
                .follow();
        assertThat(line.h1()).isEqualTo("Marthe Roux");
        assertThat(line.text()).contains("Jeanne Aubry, pour Marthe Roux", "04 00 00 00 00");
    }

    @Test
    void whoever_is_there_with_the_same_name_and_address_is_not_entered_twice() {
        var it = new Association("Les Érables", beans);
        for (var email : new String[] {"eloise@exemple.org", "ELOISE@exemple.org"}) {
            var answer = it.desk()
                    .get(it.url())
                    .click("Inscrire un membre")
                    .form("Inscrire au registre")
                    .fill("Nom", "Éloïse de La Tour")
                    .fill("Courriel", email)
                    .submit();
            if (answer.status() == 422) assertThat(answer.text()).contains("déjà au registre", "n° 1");
        }
        assertThat(it.members.of(it.house.id())).hasSize(1);
        it.desk()
                .get(it.url())
                .click("Inscrire un membre")
                .form("Inscrire au registre")
                .fill("Nom", "Éloïse de La Tour")
                .fill("Courriel", "sa-fille@exemple.org")
                .submit();
        assertThat(it.members.of(it.house.id()))
                .as("a namesake is somebody else")
                .hasSize(2);
    }

    @Test
    void whoever_left_and_comes_back_is_told_to_the_desk_by_their_own_line() {
        var it = new Association("Les Aulnes", beans);
        for (var email : List.of("une@exemple.org", "autre@exemple.org"))
            it.desk()
                    .get(it.url() + "/nouveau")
                    .form("Inscrire au registre")
                    .fill("Nom", "Marie Dupont")
                    .fill("Courriel", email)
                    .submit();
        var second = it.members.of(it.house.id()).getLast();
        assertThat(it.desk()
                        .get(it.url() + "/" + second.id() + "/depart")
                        .form("Mettre fin à l’adhésion")
                        .set("motif", "lettre du 3")
                        .submit()
                        .status())
                .isEqualTo(303);
        var again = it.desk()
                .get(it.url() + "/nouveau")
                .form("Inscrire au registre")
                .fill("Nom", "Marie DUPONT")
                .fill("Courriel", "Autre@exemple.org")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("n° 2, est parti du registre", "reprenez son adhésion");
        assertThat(it.members.of(it.house.id())).hasSize(2);
    }

    @Test
    void whoever_has_an_account_asks_to_join_once() {
        var it = new Association("Les Saules", beans);
        var neighbours = beans.getBean(Neighbours.class);
        var ali = neighbours.person("Ali");
        var page = neighbours.signedIn(ali).get("/adherer/" + it.house.id());
        var button = "Demander à adhérer aux Saules";
        page.form(button).submit();
        assertThat(page.form(button).submit().follow().text()).contains("Vous avez déjà demandé à adhérer ici");
        assertThat(neighbours.signedIn(ali).get("/adherer/" + it.house.id()).text())
                .contains("Vous avez déjà demandé à adhérer ici")
                .doesNotContain(button);
        assertThat(it.desk().get(it.url()).page().select("main a[href*=/demandes/]"))
                .hasSize(1);
        assertThatThrownBy(() -> it.db.sql(
                                "insert into membership.application (id, organisation, party, kind, name, language, state, made_at)"
                                        + " select gen_random_uuid(), organisation, party, kind, name, language, state, made_at"
                                        + " from membership.application where party = :ali")
                        .param("ali", ali.id().value())
                        .update())
                .as("the base holds to it")
                .hasMessageContaining("application_once");
    }

    @Test
    void a_namesake_without_an_address_is_entered_once_it_was_asked() {
        var it = new Association("Les Charmes", beans);
        it.person(null, "Jean Martin", Association.ago(3));
        var asked = it.desk()
                .get(it.url() + "/nouveau")
                .form("Inscrire au registre")
                .fill("Nom", "Jean  MARTIN")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Jean Martin est déjà au registre, n° 1");
        assertThat(it.members.of(it.house.id())).hasSize(1);
        asked.form("Inscrire au registre").tick("Oui, c’est une autre personne").submit();
        assertThat(it.members.of(it.house.id())).hasSize(2);
    }

    @Test
    void no_way_into_the_register_takes_the_same_member_twice_unasked() {
        var it = new Association("Les Ormes", beans);
        it.person(null, "Éloïse Roux", Association.ago(3));
        var again = new NewMember(
                it.house.id(),
                null,
                MemberKind.PERSON,
                new Member.Contact("Eloise Roux", "eloise@exemple.org", "", ""),
                List.of(),
                "",
                Association.ago(0),
                MemberState.ACTIVE,
                "",
                true,
                it.jeanne.id());
        assertThatThrownBy(() -> it.members.admit(again)).isInstanceOf(Problem.class);
        assertThat(it.members.of(it.house.id())).hasSize(1);
        assertThat(it.members.admit(again.afterAsking()).number()).isEqualTo(2);
    }

    @Test
    void whoever_asks_to_join_an_open_register_twice_is_in_it_once() {
        var it = new Association("Les Bouleaux", beans);
        registers.change(new Register(it.house.id(), Register.Entry.OPEN, "", false, 15, 1));
        for (int i = 0; i < 2; i++) {
            var odile = web.visitor();
            odile.get("/adherer/" + it.house.id())
                    .form("Demander à adhérer")
                    .fill("Nom", "Odile Garnier")
                    .fill("Courriel", "odile.bouleaux@exemple.org")
                    .submit();
            odile.get(it.link("odile.bouleaux@exemple.org"))
                    .form("Confirmer ma demande")
                    .submit();
        }
        assertThat(it.members.of(it.house.id())).hasSize(1);
        assertThat(it.letters("odile.bouleaux@exemple.org")).contains("Vous êtes déjà membre des Bouleaux");
    }

    @Test
    void names_of_every_script_are_compared_by_their_letters() {
        var it = new Association("Les Saules", beans);
        for (var name : List.of("Мария Иванова", "Ольга Петрова", "أحمد", "Łukasz Nowak"))
            it.desk()
                    .get(it.url() + "/nouveau")
                    .form("Inscrire au registre")
                    .fill("Nom", name)
                    .submit();
        assertThat(it.members.of(it.house.id())).hasSize(4);
        var again = it.desk()
                .get(it.url() + "/nouveau")
                .form("Inscrire au registre")
                .fill("Nom", "МАРИЯ-ИВАНОВА")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Мария Иванова est déjà au registre, n° 1");
    }

    @Test
    void a_namesake_whom_nothing_tells_apart_waits_for_the_desk_where_the_register_is_open() {
        var it = new Association("Les Frênes", beans);
        registers.change(new Register(it.house.id(), Register.Entry.OPEN, "", false, 15, 1));
        it.person(null, "Hélène Dupré", Association.ago(3));
        var helene = web.visitor();
        helene.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Helene Dupre")
                .fill("Courriel", "helene.frenes@exemple.org")
                .submit();
        helene.get(it.link("helene.frenes@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        assertThat(it.members.of(it.house.id())).as("nobody twice unasked").hasSize(1);
        var asked = it.desk().get(it.url()).click("Helene Dupre");
        assertThat(asked.text()).as("the line of before is shown").contains("Hélène Dupré");
        asked.form("Répondre").tick("Accepter").submit();
        assertThat(it.members.of(it.house.id())).hasSize(2);
    }

    @Test
    void whom_the_desk_enters_links_the_line_to_their_account_themselves() {
        var it = new Association("Les Aulnes", beans);
        var paul = neighbours.person("Paul Mercadier");
        it.desk()
                .get(it.url())
                .click("Inscrire un membre")
                .form("Inscrire au registre")
                .fill("Nom", "Paul Mercadier")
                .fill("Courriel", paul.email().text())
                .submit();
        var line = it.members.of(it.house.id()).getFirst();
        assertThat(line.party()).as("nobody asked him").isNull();
        assertThat(it.letters(paul.email().folded())).containsExactly("Les Aulnes : vous êtes dans son registre");
        var path = "/mes-adhesions/" + line.id() + "/rattacher";
        assertThat(neighbours
                        .signedIn(neighbours.person("Zoé Autre"))
                        .post(path)
                        .status())
                .isEqualTo(404);
        var mine = neighbours.signedIn(paul).get("/mes-adhesions");
        assertThat(mine.form("C’est moi : rattacher à mon compte")
                        .submit()
                        .follow()
                        .text())
                .contains("rattaché à votre compte");
        assertThat(it.members.find(line.id()).orElseThrow().party()).isEqualTo(paul.id());
        assertThat(neighbours.signedIn(paul).post(path).status()).isEqualTo(409);
    }

    @Test
    void what_was_written_to_join_is_kept_in_the_register_alone_once_it_is_accepted() {
        var it = new Association("La Saulaie", beans);
        var odile = web.visitor();
        odile.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", "odile.saulaie@exemple.org")
                .submit();
        odile.get(it.link("odile.saulaie@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        it.desk()
                .get(it.url())
                .click("Odile Garnier")
                .form("Répondre")
                .tick("Accepter")
                .submit();
        assertThat(it.members.of(it.house.id()).getFirst().contact().email()).isEqualTo("odile.saulaie@exemple.org");
        assertThat(it.db.sql("select email || phone || address || words || sponsor from membership.application"
                                + " where organisation = :house")
                        .param("house", it.house.id().value())
                        .single(String.class))
                .isEmpty();
    }

    @Test
    void what_nobody_answers_for_a_year_is_forgotten() {
        var it = new Association("La Jonchère", beans);
        var odile = web.visitor();
        odile.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", "odile.jonchere@exemple.org")
                .submit();
        odile.get(it.link("odile.jonchere@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        clock.forward(Duration.ofDays(360));
        jobs.runNow("membership.forgetting");
        assertThat(applications(it)).isEqualTo(1);
        clock.forward(Duration.ofDays(10));
        jobs.runNow("membership.forgetting");
        assertThat(applications(it)).isZero();
    }
}

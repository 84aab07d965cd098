package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A sponsor is a member who is asked, says yes or no, and whose word is told. */
@FabComTest
class SponsorsTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Association it;
    private final Person rosa;
    private final Person odile;

    SponsorsTest(ApplicationContext beans, Neighbours neighbours) {
        this.beans = beans;
        this.neighbours = neighbours;
        it = new Association("La Grange aux Voix", beans);
        rosa = neighbours.person("Rosa Vidal");
        odile = neighbours.person("Odile Garnier");
    }

    private void asks(String sponsor) {
        neighbours
                .signedIn(odile)
                .get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Membre qui vous parraine", sponsor)
                .submit();
    }

    private String application() {
        return it.url() + "/demandes/"
                + it.db.sql("select id from membership.application where organisation = :house and party = :odile")
                        .param(
                                "house",
                                it.house.id().value(),
                                "odile",
                                odile.id().value())
                        .single(String.class);
    }

    @Test
    void the_one_member_of_that_name_is_asked_and_their_yes_is_read_and_told() {
        it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("rosa  vidal");
        var desk = it.desk();
        assertThat(desk.get(application()).text()).contains("Rosa Vidal n’a pas encore répondu");
        var hers = neighbours.signedIn(rosa);
        assertThat(hers.get("/mes-adhesions").text()).contains("Odile Garnier a demandé à adhérer");
        assertThat(answers(neighbours.signedIn(odile), "oui"))
                .as("not for oneself")
                .isFalse();
        hers.get("/mes-adhesions").form("Oui, je parraine Odile Garnier").submit();
        assertThat(desk.get(application()).text()).contains("Rosa Vidal confirme");
        assertThat(it.letters(odile.email().text()).getLast())
                .isEqualTo("Rosa Vidal vous parraine à La Grange aux Voix");
        assertThat(answers(hers, "non")).as("said once").isFalse();
        assertThat(desk.get(application()).text()).contains("Rosa Vidal confirme");
        assertThatThrownBy(() -> it.db.sql("update membership.application set sponsor_said = 'NO' where party = :odile")
                        .param("odile", odile.id().value())
                        .update())
                .hasMessageContaining("what a sponsor said stays");
    }

    @Test
    void whoever_is_suspended_since_vouches_for_nobody_and_waits_for_nothing() {
        var line = it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("Rosa Vidal");
        it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(0), "Un litige", false, it.jeanne.id());
        var hers = neighbours.signedIn(rosa);
        assertThat(hers.get("/mes-adhesions").text()).doesNotContain("Oui, je parraine");
        assertThat(answers(hers, "oui")).isFalse();
        assertThatThrownBy(() -> it.db.sql(
                                "update membership.application set sponsor_said = 'YES', sponsor_said_at = now() where party = :odile")
                        .param("odile", odile.id().value())
                        .update())
                .hasMessageContaining("a sponsor is a member");
        assertThat(it.desk().get(application()).text()).doesNotContain("Rosa Vidal confirme");
    }

    @Test
    void once_the_desk_has_answered_the_sponsor_is_asked_nothing() {
        it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("Rosa Vidal");
        assertThat(waits()).isEqualTo(1);
        it.desk().post(application(), "reponse", "REFUSED", "motif", "Complet");
        assertThat(waits()).isZero();
    }

    @Test
    void pressing_again_asks_the_same_member_nothing_anew() {
        var line = it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("Rosa Vidal");
        it.db.sql("update talk.notice set read_at = now() where person = :rosa")
                .param("rosa", rosa.id().value())
                .update();
        var again = it.desk().post(application() + "/parrain/" + line.id()).follow();
        assertThat(again.text()).doesNotContain("La question est posée");
        assertThat(waits()).isZero();
    }

    @Test
    void the_sheet_of_a_member_keeps_who_vouched_and_what_they_said() {
        it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("Rosa Vidal");
        assertThat(answers(neighbours.signedIn(rosa), "oui")).isTrue();
        accepts();
        assertThat(sheet()).contains("Rosa Vidal, n° 1, l’a confirmé");
    }

    @Test
    void a_name_that_nobody_bears_stays_on_the_sheet_as_it_was_written() {
        it.person(rosa, "Rosa Vidal", Association.ago(30));
        asks("Rosa Vidale");
        accepts();
        assertThat(sheet()).contains("Rosa Vidale, à ce qu’en dit la demande");
    }

    private void accepts() {
        it.desk().post(application(), "reponse", "ACCEPTED", "motif", "");
    }

    private String sheet() {
        return it.desk()
                .get(it.members.current(it.house.id(), odile.id()).orElseThrow().url())
                .text();
    }

    @Test
    void a_paper_entry_names_its_sponsor_by_name_or_number() {
        var first = it.person(rosa, "Rosa Vidal", Association.ago(30));
        var second = it.person(null, "Rosa Vidal", Association.ago(20));
        var left = it.person(null, "Max Leroy", Association.ago(20));
        it.members.move(left.id(), MemberState.SUSPENDED, null, Association.ago(0), "Un litige", false, it.jeanne.id());
        var form = it.desk()
                .get(it.url() + "/nouveau")
                .form("Inscrire")
                .set("nom", "Yvette Roussel")
                .set("parrain", "rosa vidal");
        var several = form.submit();
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.text()).contains("n° " + first.number() + ", n° " + second.number());
        assertThat(form.set("parrain", "Max Leroy").submit().text())
                .as("suspended: vouches for nobody")
                .contains("Aucun membre à jour ou en retard n’a ce nom");
        assertThat(form.set("parrain", "n° " + second.number())
                        .submit()
                        .follow()
                        .text())
                .contains("Parrain ou marraine Rosa Vidal, n° " + second.number());
        var other = new Association("La Lande", beans);
        var far = other.person(null, "Lise Far", Association.ago(20));
        assertThatThrownBy(() -> it.db.sql("insert into membership.sponsorship (member, sponsor) values (:it, :by)")
                        .param("it", first.id(), "by", far.id())
                        .update())
                .hasMessageContaining("a sponsor is a person of the same register");
        assertThatThrownBy(() -> it.db.sql("insert into membership.sponsorship (member, sponsor) values (:it, :it)")
                        .param("it", first.id())
                        .update())
                .hasMessageContaining("sponsorship_other");
    }

    private long waits() {
        return it.db.sql(
                        "select count(*) from talk.notice where person = :rosa and kind = 'membership.sponsoring' and read_at is null")
                .param("rosa", rosa.id().value())
                .single(Long.class);
    }

    private boolean answers(WebVisitor who, String word) {
        var id = application().replaceFirst(".*/", "");
        return who.post("/mes-adhesions/parrainages/" + id + "/" + word)
                .follow()
                .text()
                .contains(word.equals("oui") ? "Vous parrainez" : "Votre non");
    }

    @Test
    void of_two_of_one_name_the_desk_says_whom_to_ask_and_a_no_is_told() {
        it.person(rosa, "Rosa Vidal", Association.ago(30));
        var other = neighbours.person("Rosa Vidal");
        var line = it.person(other, "Rosa Vidal", Association.ago(20));
        asks("Rosa Vidal");
        assertThat(neighbours.signedIn(rosa).get("/mes-adhesions").text()).doesNotContain("Parrainer");
        var desk = it.desk();
        assertThat(desk.get(application())
                        .form("Demander à Rosa Vidal, n° " + line.number())
                        .submit()
                        .follow()
                        .text())
                .contains("n’a pas encore répondu");
        neighbours.signedIn(other).get("/mes-adhesions").form("Non").submit();
        assertThat(desk.get(application()).text()).contains("ne confirme pas");
        assertThat(it.letters(odile.email().text()).getLast()).startsWith("Votre parrainage");
    }

    @Test
    void a_name_that_no_member_bears_asks_nobody() {
        it.person(odile, "Odile Garnier", Association.ago(400));
        it.person(null, "Paul Sans-Compte", Association.ago(30));
        var max = neighbours.person("Max Leroy");
        neighbours
                .signedIn(max)
                .get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Membre qui vous parraine", "Paul Sans-Compte")
                .submit();
        var desk = it.desk();
        assertThat(desk.get(it.url()).click("Max Leroy").text()).contains("Aucun membre de ce nom n’a de compte");
    }
}

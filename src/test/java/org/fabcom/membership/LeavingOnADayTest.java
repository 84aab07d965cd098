package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A membership may end on a day to come; until then one is a member, and may stay after all. */
@FabComTest
record LeavingOnADayTest(
        ApplicationContext beans,
        Neighbours neighbours,
        VotingRights rights,
        Endings endings,
        Jobs jobs,
        MovedClock clock) {

    @AfterEach
    void today() {
        clock.back();
    }

    private void later(int days) {
        clock.forward(Duration.ofDays(days));
        jobs.runNow("membership.leaving");
    }

    @Test
    void whoever_leaves_in_ten_days_is_a_member_for_nine_more() {
        var it = new Association("Le Halage", beans);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(60));
        var day = Association.ago(-10);
        var browser = neighbours.signedIn(paul);
        var form = browser.get("/mes-adhesions/" + line.id() + "/quitter").form("Quitter");
        assertThat(form.set("jour", Association.ago(1).toString()).submit().status())
                .isEqualTo(422);
        assertThat(form.set("jour", Association.ago(-400).toString()).submit().status())
                .isEqualTo(422);
        assertThat(form.set("jour", day.toString()).submit().follow().text()).contains("D’ici là, vous restez membre");
        assertThat(browser.get("/mes-adhesions").text()).contains("Vous partez le");
        assertThat(it.desk().get(it.url()).text()).contains("Paul Mercadier, numéro 1, à partir du");
        later(9);
        assertThat(it.members.find(line.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);
        later(1);
        var left = it.members.find(line.id()).orElseThrow();
        assertThat(left.endedOn()).isEqualTo(day);
        assertThat(left.cause()).isEqualTo(EndCause.RESIGNED);
        assertThat(rights.of(paul.id())).isEmpty();
        assertThat(it.desk().get(it.url()).text()).doesNotContain("Départs à régler");
    }

    @Test
    void the_last_who_says_a_day_says_it_in_their_name_and_the_member_reads_it() {
        var it = new Association("La Lisière", beans);
        var line = it.members.admit(new NewMember(
                it.house.id(),
                null,
                MemberKind.PERSON,
                new Member.Contact("Odile Garnier", "odile.lisiere@exemple.org", "", ""),
                List.of(),
                "",
                Association.ago(60),
                MemberState.ACTIVE,
                "",
                false,
                it.jeanne.id()));
        endings.announce(line, "Je déménage", false, Association.ago(-30), line.organisation());
        it.desk()
                .get(line.url() + "/depart")
                .form("Mettre fin")
                .set("jour", Association.ago(-10).toString())
                .submit();
        assertThat(it.db.sql("select on_behalf and asked_by = :jeanne and words = 'Je déménage' from membership.leaving"
                                + " where member = :member and open")
                        .param("jeanne", it.jeanne.id().value(), "member", line.id())
                        .single(Boolean.class))
                .isTrue();
        assertThat(it.letters("odile.lisiere@exemple.org")).containsExactly("La Lisière : votre départ est noté");
    }

    /** Joining writes to the desk; so does leaving, and the day that was asked for goes into the register. */
    @Test
    void the_desk_is_told_who_asks_to_leave_and_reads_their_day_and_their_words() {
        var it = new Association("Le Déversoir", beans);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(60));
        var day = Association.ago(-10);
        var browser = neighbours.signedIn(paul);
        browser.get("/mes-adhesions/" + line.id() + "/quitter")
                .form("Quitter")
                .set("jour", day.toString())
                .fill("Un mot", "Je pars l’été venu")
                .submit();
        assertThat(it.desk().get("/moi/avis").text()).contains("Paul Mercadier demande à quitter Le Déversoir");
        clock.forward(Duration.ofDays(12));
        assertThat(neighbours.signedIn(paul).get("/mes-adhesions").text())
                .as("a day that is past is not to come")
                .doesNotContain("Vous partez le")
                .contains("Votre départ attend d’être réglé");
        var desk = it.desk().get(line.url() + "/depart");
        assertThat(desk.page().select("input[name=jour]").val()).isEqualTo(day.toString());
        assertThat(desk.text()).contains("Je pars l’été venu");
        desk.form("Mettre fin").submit();
        assertThat(it.members.find(line.id()).orElseThrow().endedOn()).isEqualTo(day);
        assertThat(it.db.sql("select count(*) from talk.notice where event = :member and read_at is null")
                        .param("member", line.id())
                        .single(Long.class))
                .as("it waits no more")
                .isZero();
    }

    @Test
    void whoever_thinks_again_stays() {
        var it = new Association("Le Batardeau", beans);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(60));
        var browser = neighbours.signedIn(paul);
        var url = "/mes-adhesions/" + line.id() + "/quitter";
        browser.get(url)
                .form("Quitter")
                .set("jour", Association.ago(-3).toString())
                .submit();
        assertThat(browser.get(url).form("Rester membre").submit().follow().text())
                .contains("vous restez membre");
        later(5);
        assertThat(it.members.find(line.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void the_desk_notes_a_resignation_for_a_day_to_come_and_nothing_else() {
        var it = new Association("La Vanne haute", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(60));
        var form = it.desk()
                .get(line.url() + "/depart")
                .form("Mettre fin à l’adhésion")
                .set("jour", Association.ago(-10).toString())
                .set("motif", "Lettre du 3 mars");
        assertThat(form.tick("décès").submit().status()).isEqualTo(422);
        assertThat(form.tick("démission").submit().follow().text()).contains("Le départ est noté pour le");
        assertThat(it.members.find(line.id()).orElseThrow().ended()).isFalse();
        later(30);
        assertThat(it.members.find(line.id()).orElseThrow().endedOn()).isEqualTo(Association.ago(-10));
    }
}

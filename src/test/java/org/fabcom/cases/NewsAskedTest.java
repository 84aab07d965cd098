package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Someone is called for news: the page says whom and about what, nobody answers, it is tried again, and the organisation is asked too. */
@FabComTest
@WithCatalogue
record NewsAskedTest(
        ApplicationContext beans, Neighbours neighbours, Meetings meetings, FollowUps followUps, Jobs jobs, Sql db) {

    private CaseWorld world() {
        return new CaseWorld(beans, neighbours);
    }

    private static LocalDate today() {
        return LocalDate.now(Span.ZONE);
    }

    private long told(Person person, String kind) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                .param("person", person.id().value(), "kind", kind)
                .single(Long.class);
    }

    @Test
    void whoever_calls_reads_whom_and_at_which_number_and_the_organisation_does_not() {
        var world = world();
        var it = world.followed(today().minusDays(40));
        var start = today().plusDays(3).atTime(10, 0);
        meetings.plan(
                new MeetingDraft(
                        new Subject("accompaniment.case", it.id().value()),
                        "Relire les droits",
                        "",
                        Venue.phone("04 65 71 00 12"),
                        Set.of(world.organisation())),
                new Span(start, start.plusHours(1)),
                world.yann.id());
        var path = it.url() + "/suivis/30";
        var page = neighbours.signedIn(world.yann).get(path);
        assertThat(page.text()).contains(world.lucie.name(), "le soir", "04 65 71 00 12");
        assertThat(page.page().select("a[href^=tel:]").attr("href")).contains("465710012");
        var own = neighbours.signedIn(world.lucie).get(path);
        assertThat(own.text()).doesNotContain("04 65 71 00 12").doesNotContain("Personne ne répond");
        assertThat(neighbours
                        .signedIn(world.lucie)
                        .post(path + "/sans-reponse", "jour", "24/12/2099")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_answers_and_it_is_asked_for_again_on_the_day_that_was_said() {
        var world = world();
        var it = world.followed(today().minusDays(40));
        var mediator = neighbours.signedIn(world.yann);
        var path = it.url() + "/suivis/30";
        assertThat(mediator.get("/").text()).contains("Prendre des nouvelles");
        for (var wrong : List.of(today().toString(), today().plusYears(2).toString(), "demain", "")) {
            var no = mediator.get(path)
                    .form("Redemander ce jour-là")
                    .fill("À redemander le", wrong)
                    .submit();
            assertThat(no.status()).as(wrong).isEqualTo(422);
        }
        var again = today().plusDays(9);
        var done = mediator.get(path)
                .form("Redemander ce jour-là")
                .fill("À redemander le", again.toString())
                .submit()
                .follow();
        assertThat(done.text()).contains("Sans réponse : à redemander le", "a demandé des nouvelles, sans réponse");
        assertThat(mediator.get("/").text()).as("until that day nothing waits").doesNotContain("Prendre des nouvelles");
        assertThat(followUps.dueFor(world.yann.id(), today())).isEmpty();
        assertThat(followUps.dueFor(world.yann.id(), again)).hasSize(1);
        assertThat(followUps.asked(it.id(), 30).orElseThrow().dueBy(today()))
                .as("no success without news: the day itself stays")
                .isTrue();
        var answered = mediator.get(path)
                .form("Envoyer ces nouvelles")
                .tick("toujours utilisé")
                .tick("ancien compte fermé")
                .submit()
                .follow();
        assertThat(answered.text()).contains("toujours utilisé");
        assertThat(mediator.post(path + "/sans-reponse", "jour", again.toString())
                        .status())
                .as("answered meanwhile")
                .isEqualTo(409);
    }

    @Test
    void the_organisation_is_asked_on_the_day_and_again_but_not_for_years_gone_by() {
        var world = world();
        var it = world.followed(today().minusDays(95));
        jobs.runNow("accompaniment.followups");
        jobs.runNow("accompaniment.followups");
        assertThat(told(world.yann, "accompaniment.followup")).isEqualTo(2);
        assertThat(told(world.lucie, "accompaniment.news"))
                .as("90 days; the 30 are long past")
                .isOne();
        assertThat(told(world.lucie, "accompaniment.followup")).isZero();
        db.sql("update cases.case_follow_up set again = current_date where case_file = :it and days = 30")
                .param("it", it.id().value())
                .update();
        jobs.runNow("accompaniment.followups");
        assertThat(told(world.lucie, "accompaniment.news")).isEqualTo(2);
        assertThat(told(world.yann, "accompaniment.followup")).isEqualTo(3);
        var box = neighbours.signedIn(world.lucie);
        assertThat(box.get("/moi/avis").text()).contains("où en êtes-vous, 90 jours après");
    }

    @Test
    void who_gave_up_is_not_asked_how_the_new_tool_does() {
        var world = world();
        var it = world.followed(today().minusDays(30));
        var now = java.time.Instant.now();
        var end = new Case.Closing(Case.Outcome.ABANDONED, 0, 0, now);
        world.decide(it, one -> one.close(end, "Plus le temps", 1, List.of(), false));
        jobs.runNow("accompaniment.followups");
        assertThat(told(world.lucie, "accompaniment.news")).isZero();
    }
}

package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What an end leaves behind: meetings that were arranged, news that were to be asked for. */
@FabComTest
@WithCatalogue
class EndingTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Meetings meetings;
    private final FollowUps followUps;
    private CaseWorld world;
    private WebVisitor organisation;
    private WebVisitor mediator;

    EndingTest(ApplicationContext beans, Neighbours neighbours, Meetings meetings, FollowUps followUps) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.meetings = meetings;
        this.followUps = followUps;
    }

    @BeforeEach
    void a_world() {
        world = new CaseWorld(beans, neighbours);
        organisation = neighbours.signedIn(world.lucie);
        mediator = neighbours.signedIn(world.yann);
    }

    private void meeting(Case it, String title, int inDays) {
        var start = LocalDate.now(Span.ZONE).plusDays(inDays).atTime(10, 0);
        meetings.plan(
                new MeetingDraft(
                        new Subject("accompaniment.case", it.id().value()),
                        title,
                        "",
                        Venue.phone("04 65 71 00 12"),
                        Set.of(world.organisation())),
                new Span(start, start.plusHours(1)),
                world.yann.id());
    }

    private static WebAnswer abandon(WebAnswer page, String off) {
        return page.form("Terminer l’accompagnement")
                .tick("Abandonné")
                .tick(off)
                .fill("Heures passées", "2")
                .fill("Euros dépensés", "0")
                .fill("Pourquoi", "Plus le temps")
                .submit();
    }

    private Meeting.State state(Case it, String title) {
        return meetings.about(new Subject("accompaniment.case", it.id().value())).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Who ends it sees which meetings are to come, and says which take place; the others are called off and all are told. */
    @Test
    void the_end_names_the_meetings_to_come_and_calls_off_those_that_are_ticked() {
        var it = world.underWay();
        meeting(it, "Relire les droits", -3);
        meeting(it, "Exporter les contacts", 3);
        meeting(it, "Dire au revoir", 5);
        var page = mediator.get(it.url() + "/terminer");
        assertThat(page.text())
                .contains("Exporter les contacts", "Dire au revoir")
                .doesNotContain("Relire les droits");
        var done = abandon(page, "Exporter les contacts").follow();
        assertThat(done.text()).contains("L’accompagnement est terminé", "Un rendez-vous est annulé");
        assertThat(state(it, "Exporter les contacts")).isEqualTo(Meeting.State.CANCELLED);
        assertThat(meetings.about(new Subject("accompaniment.case", it.id().value())))
                .as("no words in one language for readers of another")
                .allMatch(one -> one.reason().isEmpty());
        assertThat(state(it, "Dire au revoir")).isEqualTo(Meeting.State.PLANNED);
        assertThat(state(it, "Relire les droits")).isEqualTo(Meeting.State.PLANNED);
        assertThat(organisation.get("/moi/agenda").text())
                .contains("Dire au revoir")
                .doesNotContain("Exporter les contacts");
    }

    @Test
    void an_end_that_is_refused_calls_nothing_off() {
        var it = world.underWay();
        meeting(it, "Exporter les contacts", 3);
        var refused = mediator.get(it.url() + "/terminer")
                .form("Terminer l’accompagnement")
                .tick("Abandonné")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Exporter les contacts");
        assertThat(state(it, "Exporter les contacts")).isEqualTo(Meeting.State.PLANNED);
    }

    @Test
    void an_end_whose_meetings_cannot_be_called_off_is_no_end() {
        var it = world.underWay();
        meeting(it, "Exporter les contacts", 3);
        var how = new Case.Closing(Case.Outcome.ABANDONED, 0, 0, Instant.now());
        var unreadable = new AbstractList<String>() {
            @Override
            public String get(int index) {
                throw new IllegalStateException("not read");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThatThrownBy(() -> followUps.close(
                        it, it.version(), how, "Plus le temps", unreadable, LocalDate.now(Span.ZONE), world.yann.id()))
                .hasMessage("not read");
        assertThat(beans.getBean(Cases.class).find(it.id()).orElseThrow().state())
                .isEqualTo(CaseState.UNDER_WAY);
        assertThat(state(it, "Exporter les contacts")).isEqualTo(Meeting.State.PLANNED);
    }

    /** Without the follow-up nobody asks after 30, 90 and 365 days: the page of the end says so. */
    @Test
    void the_end_says_who_will_ask_for_news() {
        var it = world.underWay();
        assertThat(mediator.get(it.url() + "/terminer").text()).contains("personne ne demandera de nouvelles");
        var followed = world.followed(LocalDate.now(Span.ZONE));
        assertThat(mediator.get(followed.url() + "/terminer").text())
                .doesNotContain("personne ne demandera de nouvelles");
    }

    /** The first news are a matter of weeks: a year away it is a slip of the hand. */
    @Test
    void first_news_in_ten_years_are_refused() {
        var it = world.decide(world.asked(), one -> one.qualify(""));
        var coordinator = neighbours.signedIn(world.aline);
        var form = coordinator.get(it.url() + "/confier").form("Confier le dossier");
        var refused = form.tick(world.yann.name())
                .fill(
                        "Premières nouvelles avant le",
                        LocalDate.now(Span.ZONE).plusYears(10).toString())
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce jour est dans plus d’un an");
        var done = refused.form("Confier le dossier")
                .fill(
                        "Premières nouvelles avant le",
                        LocalDate.now(Span.ZONE).plusMonths(11).toString())
                .submit();
        assertThat(done.status()).isEqualTo(303);
    }

    /** What has ended has no second end: whoever comes by the address is led to the case, where its hours and euros stand. */
    @Test
    void an_ended_case_has_no_page_of_the_end() {
        var it = world.closed();
        var led = mediator.get(it.url() + "/terminer");
        assertThat(led.location()).isEqualTo(it.url());
        assertThat(led.follow().text()).contains("Ce dossier est terminé. Rouvrez-le d’abord.");
        var again = mediator.post(it.url() + "/terminer", "heures", "2", "euros", "0");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("Ce dossier est terminé. Rouvrez-le d’abord.")
                .doesNotContain("Choisissez comment ça finit");
    }

    /** Told before their day they would be asked for by nobody on it. */
    @Test
    void news_are_not_told_before_their_day() {
        var today = LocalDate.now(Span.ZONE);
        var it = world.followed(today.minusDays(89));
        for (int days : new int[] {90, 365}) {
            var early = mediator.get(it.url() + "/suivis/" + days);
            assertThat(early.location()).isEqualTo(it.url());
            assertThat(early.follow().text()).contains("Ces nouvelles se demandent à partir du");
            var told = organisation.post(it.url() + "/suivis/" + days, "utilise", "YES", "ancien", "CLOSED");
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.text()).contains("Ces nouvelles se demandent à partir du");
        }
        assertThat(followUps.answer(it.id(), 90, news(9), world.yann.id())).isInstanceOf(Decision.Refused.class);
        assertThat(followUps.of(it.id())).allMatch(one -> one.answer() == null);
        assertThat(followUps.answer(it.id(), 30, news(9), world.yann.id())).isInstanceOf(Decision.Done.class);
    }

    private static FollowUp.Answer news(int people) {
        return new FollowUp.Answer(
                FollowUp.Used.YES, people, FollowUp.OldAccount.CLOSED, "", "", java.time.Instant.now());
    }

    /** Two answer at once: the second sees what stands, keeps what was typed, and may correct. */
    @Test
    void news_that_came_second_are_kept_and_correct_the_first() {
        var it = world.followed(LocalDate.now(Span.ZONE).minusDays(40));
        var path = it.url() + "/suivis/30";
        var second = organisation.get(path).form("Envoyer ces nouvelles");
        mediator.get(path)
                .form("Envoyer ces nouvelles")
                .tick("toujours utilisé")
                .tick("ancien compte fermé")
                .submit();
        var late = second.tick("plus utilisé")
                .tick("ancien compte encore ouvert")
                .fill("Des soucis", "Trois personnes sont reparties")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("ont déjà été données", "Yann", "ancien compte fermé");
        assertThat(late.page().select("textarea[name=soucis]").text()).isEqualTo("Trois personnes sont reparties");
        assertThat(late.form("Corriger ces nouvelles").submit().follow().text())
                .contains("plus utilisé", "Trois personnes sont reparties");
        var slip = mediator.get(it.url()).click("Corriger ces nouvelles").form("Corriger ces nouvelles");
        assertThat(slip.fill("Des soucis", "Deux, pas trois").submit().follow().text())
                .contains("plus utilisé", "Deux, pas trois");
        assertThat(followUps.asked(it.id(), 30).orElseThrow().answer())
                .extracting(FollowUp.Answer::problems)
                .isEqualTo("Deux, pas trois");
        var rows = mediator.get(it.url()).page();
        assertThat(rows.select("h3:contains(30 jours):contains(corrigées ensuite)"))
                .as("two were, the last one stands")
                .hasSize(2);
        assertThat(rows.select("a:contains(Corriger ces nouvelles)")).hasSize(1);
    }

    /** It was closed, reopened, moved on and followed anew: news are asked for anew, what was said before stays. */
    @Test
    void a_case_that_is_followed_anew_is_asked_anew() {
        var today = LocalDate.now(Span.ZONE);
        var it = world.followed(today.minusDays(400));
        for (int days : new int[] {30, 90, 365}) followUps.answer(it.id(), days, news(days), world.yann.id());
        world.decide(it, one -> one.begin("Il reste les comptes"));
        var again = beans.getBean(Cases.class).find(it.id()).orElseThrow();
        var anew = today.minusDays(30);
        assertThat(followUps.follow(it.id(), again.version(), anew, world.yann.id()))
                .isInstanceOf(Decision.Done.class);
        assertThat(followUps.of(it.id()).stream()
                        .filter(one -> one.answer() == null)
                        .map(FollowUp::due))
                .containsExactly(anew.plusDays(30), anew.plusDays(90), anew.plusDays(365));
        assertThat(followUps.of(it.id()).stream().filter(one -> one.answer() != null))
                .hasSize(3);
        assertThat(mediator.get(it.url()).page().select("a:contains(Corriger ces nouvelles)"))
                .as("the page would be that of the new round")
                .isEmpty();
        followUps.answer(it.id(), 30, news(77), world.yann.id());
        assertThat(mediator.get(it.url()).text()).contains("30 personnes", "77 personnes");
    }
}

package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.State;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.SessionLog.What;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.kernel.Days;
import org.fabcom.tally.Outcome;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** What goes wrong in a session and does not stop it: a chair who left, a vote opened by mistake, an evening past midnight. */
@FabComTest
class SessionMishapsTest extends WithSession {

    SessionMishapsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_chair_who_left_is_replaced_though_a_tie_waits_and_that_is_noted() {
        opened();
        var item = scic.item(it, 1).id();
        scic.votes.open(it.id(), item, scic.body, scic.nadia());
        assertThat(named("Ugo Un", "Malo Kerbrat", "Rita Rey"))
                .as("Carole is there")
                .isFalse();
        scic.count(it, 1, Scic.hands(1, 0, 0, 1, 1, 1, 1, 0, 0, 3));
        scic.votes.close(it.id(), item, scic.nadia());
        assertThat(scic.item(it, 1).outcome()).isEqualTo(Outcome.TIED);
        scic.attendance.leaves(it.id(), scic.by("Carole Conti"), scic.nadia());
        assertThat(named("Ugo Un", "Nadia Benali", "Rita Rey"))
                .as("Malo is there")
                .isFalse();
        assertThat(named("Ugo Un", "Malo Kerbrat", "Rita Rey")).isTrue();
        var last = log.of(it.id()).getLast();
        assertThat(last.what()).isEqualTo(What.BUREAU);
        assertThat(last.words()).contains("Ugo Un").contains("Malo Kerbrat").doesNotContain("Carole");
        assertThat(scic.votes.part(it.id(), item, "for", scic.by("Ugo Un"))).isInstanceOf(Voted.Done.class);
        scic.session.settle(it.id(), scic.item(it, 2).id(), State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void a_vote_opened_by_mistake_is_annulled_and_its_item_voted_anew() {
        opened();
        var item = scic.item(it, 1);
        var wrong = Objects.requireNonNull(item.ballot());
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 3));
        assertThat(scic.votes.annul(it.id(), item.id(), "mauvaise question lue", scic.by("Carole Conti")))
                .isInstanceOf(Voted.Done.class);
        assertThat(ballots.find(wrong).orElseThrow().state()).isEqualTo(Ballot.State.ANNULLED);
        assertThat(ballots.find(wrong).orElseThrow().annulledWhy()).isEqualTo("mauvaise question lue");
        var again = scic.item(it, 1);
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.sha256()).isEqualTo(item.sha256());
        var next = ballots.find(Objects.requireNonNull(again.ballot())).orElseThrow();
        assertThat(next.follows()).isEqualTo(wrong);
        assertThat(next.rules()).isEqualTo(ballots.find(wrong).orElseThrow().rules());
        var noted = log.of(it.id()).getLast();
        assertThat(noted.what()).isEqualTo(What.ANNULLED);
        assertThat(noted.words()).contains("Ouvrir une caisse commune", "mauvaise question lue");
        assertThat(scic.votes.open(it.id(), item.id(), scic.body, scic.nadia())).isInstanceOf(Voted.Done.class);
        assertThat(scic.votes.close(it.id(), item.id(), scic.nadia()))
                .as("hands counted before count no more")
                .isEqualTo(new Voted.NotCounted(0));
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        assertThat(scic.votes.close(it.id(), item.id(), scic.nadia())).isInstanceOf(Voted.Done.class);
        assertThat(scic.item(it, 1).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(scic.votes.annul(it.id(), item.id(), "trop tard", scic.by("Carole Conti")))
                .isEqualTo(new Voted.NotNow());
    }

    /** The chair alone cannot have it voted until the result suits them; the base knows too. */
    @Test
    void a_vote_is_annulled_twice_and_no_more() {
        opened();
        var item = scic.item(it, 1).id();
        for (int i = 0; i < 2; i++) {
            scic.votes.open(it.id(), item, scic.body, scic.nadia());
            assertThat(scic.votes.annul(it.id(), item, "erreur", scic.by("Carole Conti")))
                    .isInstanceOf(Voted.Done.class);
        }
        scic.votes.open(it.id(), item, scic.body, scic.nadia());
        assertThat(scic.votes.annul(it.id(), item, "encore", scic.by("Carole Conti")))
                .isEqualTo(new Voted.Refused("governance.floor.annul.twice", List.of()));
        assertThat(scic.item(it, 1).state()).isEqualTo(State.OPEN);
        assertThat(neighbours
                        .signedIn(scic.person("Carole Conti"))
                        .get(it.url() + "/seance")
                        .text())
                .doesNotContain("Annuler ce vote");
        assertThatThrownBy(() -> log.add(it.id(), What.ANNULLED, item, "encore", scic.nadia()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(log.of(it.id()))
                .filteredOn(one -> one.what() == What.ANNULLED)
                .hasSize(2);
    }

    @Test
    void who_closes_a_vote_reads_at_once_what_came_out() {
        opened();
        var item = scic.item(it, 1);
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        var carole = neighbours.signedIn(scic.person("Carole Conti"));
        var after = carole.post(it.url() + "/seance/points/" + item.id(), "geste", "clore")
                .follow();
        assertThat(after.page().select(".notice").text().replace('\u202f', ' '))
                .contains("Le vote est clos. " + item.said().title() + " : adoptée (9 pour, 0 contre, 0 abstention");
    }

    @Test
    void only_the_chair_annuls_a_vote_and_says_why() {
        opened();
        var item = scic.item(it, 1).id();
        scic.votes.open(it.id(), item, scic.body, scic.nadia());
        var path = it.url() + "/seance";
        var malo = neighbours.signedIn(scic.person("Malo Kerbrat"));
        assertThat(malo.get(path).text()).doesNotContain("Annuler ce vote");
        assertThat(malo.post(path + "/points/" + item, "geste", "annuler", "motif", "erreur")
                        .status())
                .isEqualTo(403);
        var carole = neighbours.signedIn(scic.person("Carole Conti"));
        carole.post(path + "/points/" + item, "geste", "annuler", "motif", " ");
        assertThat(scic.item(it, 1).state()).isEqualTo(State.OPEN);
        carole.get(path)
                .form("Annuler ce vote")
                .fill("Pourquoi", "mauvaise question")
                .submit();
        assertThat(scic.item(it, 1).state()).isEqualTo(State.WAITING);
        assertThat(carole.get(path).text()).contains("vote annulé, un autre suivra", "mauvaise question");
    }

    @Test
    void an_evening_that_goes_past_midnight_may_still_be_opened_some_hours_after_its_hour() {
        var draft = scic.draft(20);
        var late = ZonedDateTime.ofInstant(draft.said().startsAt(), Days.ZONE).withHour(23);
        scic.assemblies.change(draft.id(), at(draft.said(), late));
        scic.agenda.add(draft.id(), Scic.resolution("Louer", "On loue."), 1, false);
        scic.convening.convene(draft.id(), scic.body, scic.nadia());
        it = scic.now(draft);
        scic.at(it.day().plusDays(1), 1);
        scic.gather(it);
        scic.at(it.day().plusDays(1), 6);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NotNow.class);
        scic.at(it.day().plusDays(1), 1);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    private static Assembly.Said at(Assembly.Said it, ZonedDateTime hour) {
        return new Assembly.Said(
                it.kind(),
                it.held(),
                hour.toInstant(),
                it.place(),
                it.link(),
                it.remoteBasis(),
                it.recordDate(),
                it.tie(),
                it.drawFrom());
    }

    @Test
    void too_few_is_noted_on_the_next_day_too() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali");
        scic.at(it.day().plusDays(1), 20);
        assertThat(scic.session.adjourn(it.id(), scic.body, scic.nadia())).isPresent();
    }

    @Test
    void a_resolution_misses_no_quorum_that_the_statutes_do_not_ask_again() {
        rules.say(scic.body.id(), Rule.QUORUM_PER_RESOLUTION, "no", scic.today.minusDays(1), null, scic.nadia());
        it = scic.convened();
        opened();
        for (var name :
                List.of("Ugo Un", "Ulla Deux", "Urs Trois", "Paula Prat", "Pierre Pons", "Rita Rey", "Malo Kerbrat"))
            scic.attendance.leaves(it.id(), scic.by(name), scic.nadia());
        assertThat(scic.votes.withoutQuorum(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isFalse();
        assertThat(scic.item(it, 1).state()).isEqualTo(State.WAITING);
    }

    @Test
    void whether_one_may_vote_on_a_screen_asks_for_them_alone() {
        hybrid();
        var ballot = Objects.requireNonNull(scic.item(it, 1).ballot());
        long few = Statements.least(() -> booth.cards(ballots.find(ballot).orElseThrow(), scic.by("Una Quatre")));
        assertThat(few).as("neither the roll nor all passages").isLessThanOrEqualTo(8);
        assertThat(booth.cards(ballots.find(ballot).orElseThrow(), scic.by("Una Quatre")))
                .hasSize(2);
        assertThat(booth.cards(ballots.find(ballot).orElseThrow(), scic.by("Ugo Un")))
                .isEmpty();
    }
}

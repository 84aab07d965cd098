package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who has no internet votes aloud; and each is told the truth of where their voice is (G20, G24, E7). */
@FabComTest
class WithoutAccountTest extends WithSession {

    WithoutAccountTest(ApplicationContext beans) {
        super(beans);
    }

    private Aloud aloud() {
        return beans.getBean(Aloud.class);
    }

    /** Odile is in the room, and votes go to screens. */
    private void screens(boolean secret) {
        var draft = scic.draft(20);
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(AgendaItem.Kind.ORDINARY, "Louer", "On loue.", null, Way.SCREEN, secret, null),
                1,
                false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        it = scic.now(draft);
        scic.onTheDay();
        scic.gather(it);
        scic.attendance.arrives(it.id(), scic.body, odile(), false, scic.nadia());
        scic.session.open(it.id(), scic.body, scic.nadia());
        assertThat(scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isInstanceOf(Voted.Done.class);
    }

    private boolean says(String choice) {
        var item = scic.item(it, 1);
        var waiting = aloud().waiting(item, scic.body, presence());
        return !waiting.isEmpty()
                && aloud().say(
                                it.id(),
                                item.id(),
                                scic.body,
                                waiting.getFirst().place(),
                                choice,
                                scic.by("Malo Kerbrat"));
    }

    @Test
    void who_is_in_the_room_without_an_account_votes_aloud_once_and_it_is_written() {
        screens(false);
        assertThat(plain(browser("Malo Kerbrat").get(it.url() + "/seance").text()))
                .contains("Quelqu’un dans la salle vote à voix haute", "Odile Faure");
        assertThat(says("against")).isTrue();
        assertThat(says("for")).as("once").isFalse();
        assertThat(log.of(it.id()))
                .extracting(SessionLog.Event::what)
                .containsExactly(SessionLog.What.OPENED, SessionLog.What.ALOUD);
        assertThat(scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia()))
                .isInstanceOf(Voted.Done.class);
        var ballot = Objects.requireNonNull(scic.item(it, 1).ballot());
        assertThat(ballots.result(ballot).orElseThrow().no()).isEqualTo(1);
    }

    /** Presence goes before a proxy: who carries it does not take back what the giver said in the room. */
    @Test
    void what_a_member_without_an_account_says_aloud_stands_over_whoever_carries_their_voice() {
        var carried = carriedByMalo();
        scic.attendance.arrives(it.id(), scic.body, odile(), false, scic.nadia());
        assertThat(says("against")).isTrue();
        assertThat(booth.cast(ballot(), Map.of(carried.place(), "for"), scic.by("Malo Kerbrat")))
                .isInstanceOf(Booth.Cast.Already.class);
        scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia());
        assertThat(ballots.result(ballot()).orElseThrow().yes()).isZero();
    }

    /** A vote that was open when they arrived is still carried (G21), and a vote of an assembly is cast once. */
    @Test
    void what_was_cast_for_them_before_they_came_stands() {
        var carried = carriedByMalo();
        assertThat(booth.cast(ballot(), Map.of(carried.place(), "for"), scic.by("Malo Kerbrat")))
                .isInstanceOf(Booth.Cast.Counted.class);
        scic.attendance.arrives(it.id(), scic.body, odile(), false, scic.nadia());
        assertThat(says("against")).isFalse();
        scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia());
        assertThat(ballots.result(ballot()).orElseThrow().yes()).isEqualTo(1);
    }

    /** A vote on screens is open, and the voice of a member without an account is on the roll under who carries it. */
    private org.fabcom.governance.ballots.Voice carriedByMalo() {
        var draft = scic.draft(20);
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(AgendaItem.Kind.ORDINARY, "Louer", "On loue.", null, Way.SCREEN, false, null),
                1,
                false);
        scic.convening.convene(draft.id(), scic.body, scic.nadia());
        it = scic.now(draft);
        scic.onTheDay();
        scic.gather(it);
        assertThat(handed("Odile Faure")).containsInstanceOf(Handed.Accepted.class);
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        var carried = ballots.roll(ballots.find(ballot()).orElseThrow(), scic.body).stream()
                .filter(voice -> voice.name().equals("Odile Faure"))
                .findFirst()
                .orElseThrow();
        assertThat(carried.holder()).isEqualTo(scic.by("Malo Kerbrat"));
        return carried;
    }

    private UUID ballot() {
        return Objects.requireNonNull(scic.item(it, 1).ballot());
    }

    @Test
    void a_secret_vote_on_screens_takes_no_voice_said_aloud_and_the_minutes_say_whose_is_missing() {
        screens(true);
        assertThat(says("for")).isFalse();
        assertThat(plain(browser("Malo Kerbrat").get(it.url() + "/seance").text()))
                .contains("sans voix dans ce vote secret sur écran : Odile Faure");
        assertThat(casts("Nadia Benali", "Nadia Benali")).isInstanceOf(Booth.Cast.Counted.class);
        scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        assertThat(plain(browser("Malo Kerbrat").get(it.url() + "/pv").text()))
                .contains("sans voix donnée dans ce vote sur écran : Odile Faure")
                .doesNotContain("remise le –");
    }

    @Test
    void nobody_on_the_roll_is_told_that_they_are_not() {
        opened();
        scic.proxy(it, "Una Quatre", "Nadia Benali");
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        var vote = "/agora/votes/" + scic.item(it, 1).ballot();
        assertThat(plain(browser("Ugo Un").get(vote).text()))
                .contains("levez la main dans la salle")
                .doesNotContain("pas sur la liste");
        assertThat(plain(browser("Una Quatre").get(vote).text()))
                .contains("Nadia Benali porte votre voix")
                .doesNotContain("pas sur la liste");
        assertThat(plain(browser("Ulysse Cinq").get(vote).text()))
                .contains("pas parmi les présents")
                .doesNotContain("pas sur la liste");
        assertThat(browser("Una Quatre").get(it.url()).page().select("main a.go"))
                .as("nothing to cast for who is carried")
                .noneMatch(link -> link.attr("href").contains("/votes/"));
    }

    @Test
    void the_minutes_tell_each_coming_and_going_and_each_proxy_that_held() {
        var on = it.said().recordDate();
        scic.proxies.give(
                new NewProxy(
                        scic.by("Una Quatre"),
                        scic.by("Rita Rey"),
                        Scope.period(scic.body.id(), on.minusDays(30), on),
                        Map.of()),
                scic.today,
                scic.by("Una Quatre"));
        opened();
        scic.clock.forward(Duration.ofMinutes(5));
        scic.attendance.leaves(it.id(), scic.by("Ugo Un"), scic.nadia());
        scic.clock.forward(Duration.ofMinutes(7));
        scic.arrive(it, "Ugo Un");
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 2, 0));
        scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia());
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        told("governance.tosign", "Malo Kerbrat");
        told("governance.tosign", "Carole Conti");
        var minutes = plain(browser("Malo Kerbrat").get(it.url() + "/pv").text());
        assertThat(minutes)
                .containsPattern("ici depuis 18 h \\d\\d, départ à 18 h \\d\\d, ici depuis 18 h \\d\\d")
                .contains("voix portée par Rita Rey")
                .contains("Una Quatre Rita Rey")
                .contains("plus de la moitié, au poids des collèges")
                .contains("2 voix présentes ou représentées pendant le vote n’ont pas été données")
                .contains("dont la remise n’a pas été notée")
                .doesNotContain("Aucun pouvoir reçu", "part voulue", "–.");
        assertThat(List.of(minutes.split("Una Quatre Rita Rey"))).hasSize(2);
    }

    @Test
    void who_announces_a_vote_on_screens_is_told_whom_it_leaves_out() {
        var nadia = beans.getBean(Neighbours.class).signedIn(scic.person("Nadia Benali"));
        var form = nadia.get("/agora/" + scic.body.id() + "/votes/nouveau");
        var told = "Un membre qui a une voix n’a pas de compte ici, et ne vote pas sur écran";
        assertThat(form.text()).contains(told);
        var long_ = form.form("Annoncer ce vote")
                .fill("La question", "Pourquoi ".repeat(60))
                .submit();
        assertThat(long_.text()).contains("C’est trop long").doesNotContain("Écrivez quelque chose");
        var vote = form.form("Annoncer ce vote")
                .fill("La question", "Où ?")
                .submit()
                .location();
        assertThat(nadia.get(vote + "/liste").text()).contains(told, "Odile Faure");
    }

    @Test
    void whoever_comes_second_finds_the_session_as_it_is() {
        opened();
        var first = "/agora/assemblees/" + it.id() + "/seance/points/"
                + scic.item(it, 1).id();
        var nadia = beans.getBean(Neighbours.class).signedIn(scic.person("Nadia Benali"));
        nadia.post(first, "geste", "reporte");
        var again = nadia.post(first, "geste", "reporte");
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.follow().h1()).isEqualTo("La séance");
    }
}

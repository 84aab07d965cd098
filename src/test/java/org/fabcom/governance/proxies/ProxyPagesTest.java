package org.fabcom.governance.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.polling.Hall;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Giving one's voice: for one vote with an instruction, accepted or not by whoever was asked. */
@FabComTest
class ProxyPagesTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Hall hall;
    private final String path;
    private final Person giver;
    private final Person holder;
    private final Person other;

    ProxyPagesTest(ApplicationContext beans, Neighbours neighbours) {
        this.beans = beans;
        this.neighbours = neighbours;
        hall = new Hall(beans, 4);
        path = hall.body.url() + "/pouvoirs";
        giver = hall.people.get(1);
        holder = hall.people.get(2);
        other = hall.people.get(3);
    }

    @AfterEach
    void back() {
        beans.getBean(MovedClock.class).back();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private int given(Person giver, Person holder, UUID vote, String instruction) {
        return neighbours
                .signedIn(giver)
                .post(path, "porteur", holder.id() + "", "pour", vote + "", "consigne", instruction)
                .status();
    }

    private Proxy proxy(Person person) {
        return hall.proxies.around(person.id(), hall.body.id()).getFirst();
    }

    @Test
    void a_voice_is_given_for_one_vote_with_an_instruction_that_its_holder_cannot_pass() {
        var vote = hall.announced(BallotRules.plain());
        assertThat(neighbours.signedIn(giver).get(path).text()).contains("Ouvrir la caisse ?", "Consigne");
        assertThat(given(giver, holder, UUID.randomUUID(), "")).isEqualTo(422);
        assertThat(given(giver, holder, vote, "peut-être")).isEqualTo(422);
        assertThat(given(giver, holder, vote, "against")).isEqualTo(303);
        assertThat(plain(neighbours.signedIn(holder).get(path).text()))
                .contains("La voix de " + giver.name(), "consigne : contre");
        hall.opened(vote);
        assertThat(hall.cast(vote, giver, holder.id(), "for")).isInstanceOf(Booth.Cast.Bound.class);
        assertThat(hall.cast(vote, giver, holder.id(), "against")).isInstanceOf(Booth.Cast.Counted.class);
        assertThat(given(hall.people.get(3), holder, vote, ""))
                .as("its roll is frozen")
                .isEqualTo(422);
    }

    /** G23 where options are compared: a whole paper, which the page of the vote shows and the booth keeps to. */
    @Test
    void an_instruction_for_options_is_said_option_by_option_and_kept_to() {
        var vote = hall.announced(BallotRules.plain()
                .comparing(
                        Method.JUDGMENT, List.of("Le jeudi", "Le mardi"), List.of("Non", "Passable", "Bien"), 0, 0, 0));
        var mine = neighbours.signedIn(giver);
        assertThat(mine.get(path).page().select("a[href*='pour=" + vote + "']")).isNotEmpty();
        assertThat(mine.get(path + "?pour=" + vote).text())
                .contains("Consigne pour Le jeudi", "Consigne pour Le mardi");
        assertThat(given(giver, holder, vote, "for")).as("for what?").isEqualTo(422);
        assertThat(marked(giver, holder, vote, "7", "0")).as("no such grade").isEqualTo(422);
        assertThat(marked(giver, holder, vote, "2", "0")).isEqualTo(303);
        assertThat(plain(neighbours.signedIn(holder).get(path).text())).contains("Le jeudi : Bien · Le mardi : Non");
        hall.opened(vote);
        var page = neighbours.signedIn(holder).get("/agora/votes/" + vote);
        assertThat(plain(page.text())).contains("consigne : Le jeudi : Bien · Le mardi : Non");
        assertThat(hall.cast(vote, giver, holder.id(), "1,1")).isInstanceOf(Booth.Cast.Bound.class);
        page.form("Donner 2 voix").submit();
        assertThat(hall.booth.named(hall.ballots.find(vote).orElseThrow()).values())
                .contains("2,0");
    }

    /** Given is not accepted: both sides read the same until the holder said yes. */
    @Test
    void a_proxy_reads_as_given_until_its_holder_said_yes() {
        given(giver, holder, hall.announced(BallotRules.plain()), "");
        for (var it : List.of(giver, holder))
            assertThat(neighbours.signedIn(it).get(path).page().select(".chip").eachText())
                    .contains("donné")
                    .doesNotContain("accepté");
        neighbours.signedIn(holder).post(path + "/" + proxy(giver).id() + "/reponse", "porte", "oui");
        for (var it : List.of(giver, holder))
            assertThat(neighbours.signedIn(it).get(path).page().select(".chip").eachText())
                    .contains("accepté")
                    .doesNotContain("donné");
    }

    /** A list that is frozen takes no proxy: the form says so before, the proxy and the vote afterwards. */
    @Test
    void a_proxy_of_some_days_says_for_which_votes_it_came_too_late() {
        var today = Days.today(hall.clock);
        var before =
                new NewProxy(other.id(), holder.id(), Scope.period(hall.body.id(), today, today.plusDays(9)), Map.of());
        hall.proxies.give(before, today, other.id());
        var vote = hall.open(BallotRules.plain());
        beans.getBean(MovedClock.class).forward(java.time.Duration.ofMinutes(5));
        var mine = neighbours.signedIn(giver);
        assertThat(plain(mine.get(path).text()))
                .contains("ne vaut pas pour les votes déjà ouverts, dont la liste est figée : « Ouvrir la caisse ? »");
        mine.post(path, "porteur", holder.id() + "", "du", today + "", "au", today.plusDays(20) + "");
        assertThat(plain(mine.get(path).text())).contains("ne vaut pas pour « Ouvrir la caisse ? »");
        assertThat(plain(mine.get("/agora/votes/" + vote).text()))
                .contains("Donné à " + holder.name() + " ne vaut pas ici");
        var his = plain(neighbours.signedIn(holder).get("/agora/votes/" + vote).text());
        assertThat(his)
                .contains(giver.name() + " ne vaut pas ici")
                .contains(hall.people.get(3).name() + " donné");
        assertThat(plain(neighbours.signedIn(hall.people.get(3)).get(path).text()))
                .as("this one was on the list")
                .doesNotContain("ne vaut pas pour « Ouvrir");
    }

    /** Sides are offered for what is for or against, marks for what compares: each once the vote is chosen, nothing that cannot be. */
    @Test
    void an_instruction_is_offered_as_its_vote_asks_and_no_other() {
        var mine = neighbours.signedIn(giver);
        var compared = hall.announced(
                BallotRules.plain().comparing(Method.APPROVAL, List.of("Le jeudi", "Le mardi"), List.of(), 0, 0, 0));
        assertThat(mine.get(path).page().select("[name=consigne]"))
                .as("nothing to be for")
                .isEmpty();
        var plain = hall.announced(BallotRules.plain());
        var both = mine.get(path).page();
        assertThat(both.select("[name=consigne]")).as("which vote?").isEmpty();
        assertThat(both.select("a[href*='pour=" + plain + "'], a[href*='pour=" + compared + "']"))
                .hasSize(2);
        assertThat(mine.get(path + "?pour=" + plain).page().select("[name=consigne]"))
                .hasSize(4);
        assertThat(mine.get(path + "?pour=" + compared).page().select("[name=consigne]"))
                .isEmpty();
        assertThat(marked(hall.people.get(1), hall.people.get(2), plain, "1", ""))
                .as("marks for a vote that has none")
                .isEqualTo(422);
    }

    private int marked(Person giver, Person holder, UUID vote, String... marks) {
        return neighbours
                .signedIn(giver)
                .post(
                        path,
                        "porteur",
                        holder.id() + "",
                        "pour",
                        vote + "",
                        "consigne-0",
                        marks[0],
                        "consigne-1",
                        marks[1])
                .status();
    }

    /** The page was open while the vote opened: the roll is frozen, and the proxy would count nothing. */
    @Test
    void a_proxy_for_one_vote_is_not_taken_once_it_is_open_whoever_brings_it() {
        var vote = hall.announced(BallotRules.plain());
        hall.opened(vote);
        var late = new NewProxy(giver.id(), holder.id(), Scope.item(hall.body.id(), vote), Map.of());
        assertThat(hall.proxies.give(
                        late, Days.today(hall.clock), hall.people.get(1).id()))
                .isInstanceOf(Proxies.Handed.TooLate.class);
        assertThatThrownBy(() -> Scope.period(
                        hall.body.id(),
                        Days.today(hall.clock),
                        Days.today(hall.clock).plusDays(366)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_instruction_is_for_one_vote_and_never_for_all_of_some_days() {
        var today = Days.today(hall.clock);
        hall.announced(BallotRules.plain());
        var answer = neighbours
                .signedIn(giver)
                .post(
                        path,
                        "porteur",
                        holder.id() + "",
                        "du",
                        today + "",
                        "au",
                        today.plusDays(5) + "",
                        "consigne",
                        "for");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Une consigne vaut pour un seul vote");
    }

    @Test
    void whoever_was_asked_says_yes_or_no_and_the_giver_is_told_of_the_no() {
        var vote = hall.announced(BallotRules.plain());
        given(giver, holder, vote, "");
        var asked = neighbours.signedIn(holder);
        assertThat(asked.get(path).text()).contains("Je porte cette voix", "Je ne la porte pas");
        var answer = path + "/" + proxy(giver).id() + "/reponse";
        assertThat(neighbours
                        .signedIn(hall.people.get(3))
                        .post(answer, "porte", "non")
                        .status())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(asked.post(answer, "porte", "oui").follow().text()).contains("Vous portez cette voix");
        assertThat(neighbours.signedIn(giver).get(path).text()).contains("a dit oui le");
        assertThat(asked.get(path).text()).doesNotContain("Je ne la porte pas");
        given(other, holder, vote, "");
        assertThat(asked.post(path + "/" + proxy(other).id() + "/reponse", "porte", "non")
                        .follow()
                        .text())
                .contains("vous ne portez pas cette voix");
        assertThat(proxy(other).state()).isEqualTo(Proxy.State.DECLINED);
        await().untilAsserted(() -> assertThat(
                        neighbours.signedIn(other).get("/moi/avis").text())
                .contains(holder.name() + " ne porte pas votre voix"));
        assertThat(given(other, hall.chair(), vote, "")).as("another is asked").isEqualTo(303);
        hall.opened(vote);
        assertThat(hall.ballots.roll(hall.ballots.find(vote).orElseThrow(), hall.body))
                .filteredOn(it -> it.proxy() != null)
                .extracting(Voice::holder)
                .containsExactlyInAnyOrder(holder.id(), hall.chair().id());
    }

    @Test
    void who_votes_is_read_once_whether_the_form_is_taken_or_refused() {
        var giver = neighbours.signedIn(this.giver);
        long shown = Statements.least(() -> giver.get(path));
        long refused =
                Statements.least(() -> giver.post(path, "porteur", "", "du", "demain", "au", "+900000000-01-01"));
        assertThat(refused).as("a form is guarded by three more").isLessThanOrEqualTo(shown + 3);
        for (var day : List.of("demain", "+900000000-01-01", "2026-02-30"))
            assertThat(giver.post(path, "porteur", hall.people.get(2).id() + "", "du", day, "au", day)
                            .status())
                    .as(day)
                    .isEqualTo(422);
    }

    /** The account goes while the vote is open: nobody would carry the voice, and its giver would not know. */
    @Test
    void who_gave_a_voice_to_somebody_that_was_erased_is_told_and_may_vote() throws Exception {
        var over = hall.announced(BallotRules.plain());
        assertThat(given(giver, holder, over, "")).isEqualTo(303);
        var former = proxy(giver).id();
        hall.opened(over);
        hall.ballots.annul(over, "passé", hall.chair().id());
        var vote = hall.announced(BallotRules.plain());
        assertThat(given(giver, holder, vote, "")).isEqualTo(303);
        var now = proxy(giver).id();
        hall.opened(vote);
        neighbours.signedIn(holder).post("/moi/donnees/effacer");
        CurrentBase.asOwner(
                "update people.departure set due_on = current_date - 1 where person = '" + holder.id() + "'");
        beans.getBean(Jobs.class).runNow("people.retention");
        var mine = neighbours.signedIn(giver);
        await().untilAsserted(() ->
                assertThat(plain(mine.get("/moi/avis").text())).contains("ne porte pas votre voix", "ou votez"));
        assertThat(hall.proxies.find(now).orElseThrow().state()).isEqualTo(Proxy.State.DECLINED);
        assertThat(hall.proxies.find(former).orElseThrow().state())
                .as("what is over stays as it was")
                .isEqualTo(Proxy.State.ACCEPTED);
        hall.votes(vote, giver, "for");
    }
}

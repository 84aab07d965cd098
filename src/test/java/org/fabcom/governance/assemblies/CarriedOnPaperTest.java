package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A paper of who has no account is carried until they come, whatever happens between the door and the vote (G20, G24). */
@FabComTest
class CarriedOnPaperTest extends WithSession {

    CarriedOnPaperTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_paper_of_a_member_without_an_account_is_carried_until_they_come() {
        scic.onTheDay();
        scic.gather(it);
        var door = browser("Nadia Benali");
        assertThat(door.get(it.url() + "/porte").text()).contains("Odile Faure");
        var answer = door.post(it.url() + "/porte/pouvoir", "donne", odile().key(), "porte", key("Malo Kerbrat"));
        assertThat(plain(answer.follow().text())).contains("Odile Faure donne pouvoir à Malo Kerbrat");
        assertThat(presence().represented()).isEqualTo(1);
        told("governance.carried", "Malo Kerbrat");
        assertThat(handed("Odile Faure")).containsInstanceOf(Handed.GivenAlready.class);
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        assertThat(hands(Scic.PARTNERS)).as("Rita, and Odile by Malo").isEqualTo(2);
        scic.attendance.arrives(it.id(), scic.body, odile(), false, scic.nadia());
        assertThat(presence().represented()).isZero();
        assertThat(log.of(it.id()))
                .filteredOn(event -> event.what() == SessionLog.What.PROXY_VOID)
                .extracting(SessionLog.Event::words)
                .containsExactly("Odile Faure");
    }

    /** A member without an account cannot be told that their voice is not carried: whoever handed it in is. */
    @Test
    void who_handed_in_a_paper_is_told_that_its_holder_declines() {
        scic.onTheDay();
        scic.gather(it);
        browser("Nadia Benali").post(it.url() + "/porte/pouvoir", "donne", odile().key(), "porte", key("Malo Kerbrat"));
        var proxy = db.sql("select id from governance.proxy where giver is null and scope = :assembly")
                .param("assembly", it.id())
                .single(java.util.UUID.class);
        browser("Malo Kerbrat").post(scic.body.url() + "/pouvoirs/" + proxy + "/reponse", "porte", "non");
        told("governance.declinedpaper", "Nadia Benali");
    }

    /** Whoever has an account learns that their voice was given on paper, and to whom; who gave it themselves knows. */
    @Test
    void who_gave_a_paper_that_the_door_noted_is_told() {
        scic.onTheDay();
        scic.gather(it);
        assertThat(handed("Una Quatre")).containsInstanceOf(Handed.Accepted.class);
        told("governance.noted", "Una Quatre");
        var own = new NewProxy(
                scic.by("Malo Kerbrat"), scic.by("Nadia Benali"), Scope.assembly(scic.body.id(), it.id()), Map.of());
        assertThat(scic.proxies.give(own, scic.today, scic.by("Malo Kerbrat"))).isInstanceOf(Handed.Accepted.class);
        told("governance.carried", "Nadia Benali");
        assertThat(browser("Malo Kerbrat").get("/moi/avis").text()).doesNotContain("noté");
    }

    @Test
    void two_members_of_one_name_without_accounts_are_told_apart_by_their_numbers() {
        scic.admitted("Odile Faure", Scic.PARTNERS);
        scic.onTheDay();
        scic.gather(it);
        var both = presence().voices().stream()
                .filter(voice -> voice.name().startsWith("Odile Faure"))
                .toList();
        assertThat(both).extracting(Voice::name).doesNotHaveDuplicates().allMatch(it -> it.contains("membre n°"));
        var second = both.getLast();
        var door = browser("Nadia Benali");
        var answer = door.post(it.url() + "/porte/pouvoir", "donne", second.key(), "porte", key("Malo Kerbrat"));
        assertThat(plain(answer.follow().text())).contains(plain(second.name()) + " donne pouvoir à Malo Kerbrat");
        assertThat(presence().represented()).isEqualTo(1);
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.attendance.arrives(it.id(), scic.body, both.getFirst(), false, scic.nadia());
        assertThat(presence().represented()).as("the other one came").isEqualTo(1);
        scic.attendance.arrives(it.id(), scic.body, second, false, scic.nadia());
        assertThat(presence().represented()).isZero();
    }

    /** Of two of one name the second opens an account; neither paper goes to the other, and neither is lost. */
    @Test
    void a_paper_is_carried_though_its_giver_opens_an_account_between_the_door_and_the_vote() {
        scic.admitted("Odile Faure", Scic.PARTNERS);
        scic.onTheDay();
        var both = presence().voices().stream()
                .filter(voice -> voice.name().startsWith("Odile Faure"))
                .toList();
        for (var each : Map.of(both.getFirst(), "Malo Kerbrat", both.getLast(), "Rita Rey")
                .entrySet())
            assertThat(scic.attendance.handed(
                            it.id(), scic.body, each.getKey(), scic.by(each.getValue()), scic.nadia()))
                    .containsInstanceOf(Handed.Accepted.class);
        var odile = beans.getBean(Neighbours.class).person("Odile Faure");
        assertThat(beans.getBean(Members.class)
                        .link(Objects.requireNonNull(both.getLast().member()), odile.id()))
                .isTrue();
        scic.gather(it);
        assertThat(presence().represented()).as("before the roll of the vote").isEqualTo(2);
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        var ballot =
                ballots.find(Objects.requireNonNull(scic.item(it, 1).ballot())).orElseThrow();
        assertThat(ballots.roll(ballot, scic.body))
                .filteredOn(voice -> voice.name().startsWith("Odile Faure"))
                .extracting(voice -> List.of(odile.id().equals(voice.person()), voice.holder()))
                .containsExactlyInAnyOrder(List.of(false, scic.by("Malo Kerbrat")), List.of(true, scic.by("Rita Rey")));
        scic.attendance.arrives(it.id(), scic.body, odile.id(), false, scic.nadia());
        assertThat(presence().represented()).as("she came").isEqualTo(1);
        assertThat(db.sql("select holder from governance.proxy where scope = :it and state = 'ARRIVED'")
                        .param("it", it.id())
                        .list(java.util.UUID.class))
                .containsExactly(scic.by("Rita Rey").value());
    }

    /** One voice takes one place of what holders may carry: what she gave herself goes before her paper. */
    @Test
    void a_paper_gives_way_to_the_proxy_of_the_same_member_once_they_have_an_account() {
        scic.onTheDay();
        var voice = odile();
        assertThat(handed("Odile Faure")).containsInstanceOf(Handed.Accepted.class);
        var odile = beans.getBean(Neighbours.class).person("Odile Faure");
        assertThat(beans.getBean(Members.class).link(Objects.requireNonNull(voice.member()), odile.id()))
                .isTrue();
        scic.gather(it);
        var own = new NewProxy(odile.id(), scic.by("Rita Rey"), Scope.assembly(scic.body.id(), it.id()), Map.of());
        assertThat(scic.proxies.give(own, scic.today, odile.id())).isInstanceOf(Handed.Accepted.class);
        assertThat(scic.proxies
                        .holding(
                                scic.body.id(),
                                it.id(),
                                List.of(it.id()),
                                it.said().recordDate(),
                                Map.of())
                        .held())
                .extracting(proxy -> proxy.holder())
                .containsExactly(scic.by("Rita Rey"));
        assertThat(presence().represented()).isEqualTo(1);
    }

    /** Her paper ends with her own word: it takes no place of who carried it, at the receipt and at the vote. */
    @Test
    void a_paper_that_gave_way_takes_no_place_of_its_holder() {
        rules.say(scic.body.id(), Rule.PROXY_CAP, "2", scic.today.minusDays(1), null, scic.nadia());
        scic.onTheDay();
        var voice = odile();
        assertThat(handed("Odile Faure")).containsInstanceOf(Handed.Accepted.class);
        scic.gather(it);
        var odile = beans.getBean(Neighbours.class).person("Odile Faure");
        beans.getBean(Members.class).link(Objects.requireNonNull(voice.member()), odile.id());
        var malo = scic.by("Malo Kerbrat");
        assertThat(gives(scic.by("Una Quatre"), malo)).isInstanceOf(Handed.Accepted.class);
        assertThat(gives(odile.id(), scic.by("Rita Rey"))).isInstanceOf(Handed.Accepted.class);
        assertThat(gives(scic.by("Ulysse Cinq"), malo)).as("Malo carries one").isInstanceOf(Handed.Accepted.class);
        assertThat(gives(scic.by("Ugo Un"), malo)).as("and no third").isInstanceOf(Handed.OverCap.class);
        var holding = scic.proxies.holding(
                scic.body.id(), it.id(), List.of(it.id()), it.said().recordDate(), Map.of());
        assertThat(holding.over()).isEmpty();
        assertThat(holding.held())
                .extracting(proxy -> proxy.holder())
                .containsExactlyInAnyOrder(malo, malo, scic.by("Rita Rey"));
    }

    /** Cap one: the same voice, from paper to screen, goes to the same holder. */
    @Test
    void who_confirms_their_paper_on_the_screen_does_not_count_twice() {
        rules.say(scic.body.id(), Rule.PROXY_CAP, "1", scic.today.minusDays(1), null, scic.nadia());
        scic.onTheDay();
        var voice = odile();
        assertThat(handed("Odile Faure")).containsInstanceOf(Handed.Accepted.class);
        var odile = beans.getBean(Neighbours.class).person("Odile Faure");
        beans.getBean(Members.class).link(Objects.requireNonNull(voice.member()), odile.id());
        assertThat(gives(odile.id(), scic.by("Malo Kerbrat"))).isInstanceOf(Handed.Accepted.class);
    }

    private Handed gives(PartyId giver, PartyId holder) {
        return scic.proxies.give(
                new NewProxy(giver, holder, Scope.assembly(scic.body.id(), it.id()), Map.of()), scic.today, giver);
    }

    /** Before the first one arrives the roll moves with whoever joins: a name on the door's page stays who it was. */
    @Test
    void the_door_notes_who_was_tapped_though_somebody_joined_meanwhile() {
        scic.onTheDay();
        var door = browser("Nadia Benali");
        var tapped = odile();
        var papers = door.get(it.url() + "/porte");
        scic.admitted("Aaron Tôt", Scic.TOWNS);
        assertThat(odile().place()).as("what was her place is another's").isNotEqualTo(tapped.place());
        papers.form("Noter ce pouvoir")
                .set("donne", tapped.key())
                .set("porte", key("Malo Kerbrat"))
                .submit();
        assertThat(db.sql("select giver_named from governance.proxy where scope = :it")
                        .param("it", it.id())
                        .list(String.class))
                .containsExactly("Odile Faure");
        door.post(it.url() + "/porte", "voix", tapped.key(), "geste", "arrive");
        assertThat(presence().there(odile())).isTrue();
        assertThat(presence().present()).isEqualTo(1);
    }

    private String key(String name) {
        return presence().voices().stream()
                .filter(voice -> voice.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }
}

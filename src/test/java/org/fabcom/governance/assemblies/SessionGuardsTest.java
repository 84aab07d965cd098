package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What a session refuses: voices twice, officers changed, hours and statutes that move. */
@FabComTest
class SessionGuardsTest extends WithSession {

    SessionGuardsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void who_raises_a_hand_does_not_vote_on_a_screen() {
        opened();
        var item = scic.item(it, 1);
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        assertThat(booth.cast(Objects.requireNonNull(item.ballot()), Map.of(0, "for"), scic.by("Ugo Un")))
                .isInstanceOf(Booth.Cast.NotOpen.class);
    }

    @Test
    void in_a_hybrid_vote_a_hand_that_could_go_up_casts_nothing_from_afar() {
        hybrid();
        assertThat(hands(Scic.USERS)).as("Ugo, Ulla, Urs").isEqualTo(3);
        afar("Ugo Un");
        assertThat(casts("Ugo Un", "Ugo Un")).isInstanceOf(Booth.Cast.NotOpen.class);
        afar("Pierre Pons");
        assertThat(casts("Pierre Pons", "Pierre Pons"))
                .as("Paula raised a hand for him")
                .isInstanceOf(Booth.Cast.NotOpen.class);
        assertThat(hands(Scic.MAKERS)).isEqualTo(2);
    }

    @Test
    void in_a_hybrid_vote_a_voice_cast_from_afar_raises_no_hand() {
        hybrid();
        scic.arrive(it, "Ulysse Cinq");
        assertThat(hands(Scic.USERS)).as("Una carries Ulysse until the closing").isEqualTo(3);
        assertThat(casts("Una Quatre", "Una Quatre")).isInstanceOf(Booth.Cast.Counted.class);
        assertThat(casts("Ulysse Cinq", "Una Quatre")).isInstanceOf(Booth.Cast.Counted.class);
        scic.arrive(it, "Una Quatre");
        assertThat(hands(Scic.USERS)).isEqualTo(3);
        assertThat(scic.votes.count(
                        it.id(),
                        scic.item(it, 1).id(),
                        scic.body,
                        Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 4, 0),
                        scic.by("Rita Rey")))
                .isEqualTo(new Voted.TooManyHands(Scic.USERS, 4, 3));
    }

    @Test
    void officers_stay_during_a_vote_and_after_the_closing() {
        opened();
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        assertThat(named("Nadia Benali", "Malo Kerbrat", "Rita Rey")).isFalse();
        assertThat(named("Carole Conti", "Malo Kerbrat", "Ugo Un")).isTrue();
        assertThat(scic.officers.of(it.id()).scrutineers())
                .extracting(Officers.Officer::name)
                .contains("Rita Rey", "Paula Prat", "Ugo Un");
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        assertThat(scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia()))
                .isInstanceOf(Voted.Done.class);
        assertThat(named("Nadia Benali", "Malo Kerbrat", "Rita Rey")).isTrue();
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        assertThat(named("Malo Kerbrat", "Nadia Benali", "Rita Rey")).isFalse();
        assertThat(scic.officers.of(it.id()).is(scic.nadia(), Officers.Role.CHAIR))
                .isTrue();
    }

    @Test
    void a_vote_that_cannot_open_leaves_its_item_to_be_postponed() {
        opened();
        var item = scic.item(it, 1);
        ballots.annul(Objects.requireNonNull(item.ballot()), "par erreur", scic.nadia());
        assertThat(scic.votes.open(it.id(), item.id(), scic.body, scic.nadia())).isInstanceOf(Voted.Refused.class);
        assertThat(scic.item(it, 1).state()).isEqualTo(AgendaItem.State.WAITING);
        for (int place : List.of(1, 2))
            assertThat(scic.session.settle(
                            it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia()))
                    .isTrue();
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void a_session_opens_from_an_hour_before_its_hour_until_the_end_of_that_day() {
        scic.at(it.day(), 1);
        scic.gather(it);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NotNow.class);
        scic.at(it.day().plusDays(1), 1);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NotNow.class);
        scic.at(it.day(), 17);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void nobody_finds_that_too_few_came_before_the_hour() {
        scic.at(it.day(), 17);
        scic.arrive(it, "Nadia Benali");
        assertThat(scic.session.adjourn(it.id(), scic.body, scic.nadia())).isEmpty();
        scic.onTheDay();
        assertThat(scic.session.adjourn(it.id(), scic.body, scic.nadia())).isPresent();
    }

    @Test
    void statutes_that_change_after_the_convocation_are_for_the_next_assembly() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        scic.officers.name(it.id(), scic.nadia(), scic.by("Malo Kerbrat"), List.of());
        for (var rule : List.of(Rule.QUORUM, Rule.QUORUM_SECOND_CALL))
            rules.say(scic.body.id(), rule, "0/1", it.day(), null, scic.nadia());
        rules.say(scic.body.id(), Rule.QUORUM_PER_RESOLUTION, "no", it.day(), null, scic.nadia());
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia()))
                .isEqualTo(new Led.NoQuorum(new AgendaItem.Turnout(2, 0, 3), 2));
        assertThat(quorums.askedAgain(scic.now(it), scic.item(it, 1))).isTrue();
        var next = scic.now(scic.draft(60));
        assertThat(quorums.part(next, false)).isEqualTo(new Part(0, 1));
    }

    @Test
    void what_is_only_talked_of_asks_for_no_quorum() {
        var draft = scic.draft(20);
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(AgendaItem.Kind.TALK, "Rapport moral", "", null, AgendaItem.Way.HANDS, false, null),
                1,
                false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        it = scic.now(draft);
        opened();
        for (var person : scic.people.values()) scic.attendance.leaves(it.id(), person.id(), scic.nadia());
        assertThat(scic.votes.withoutQuorum(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isFalse();
        assertThat(scic.item(it, 1).state()).isEqualTo(AgendaItem.State.WAITING);
    }

    @Test
    void the_door_takes_proxies_neither_of_who_is_there_nor_after_the_closing() {
        opened();
        assertThat(handed("Urs Trois")).isEmpty();
        assertThat(handed("Una Quatre")).containsInstanceOf(Handed.Accepted.class);
        for (int place : List.of(1, 2))
            scic.session.settle(it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        assertThat(handed("Ulysse Cinq")).isEmpty();
    }

    @Test
    void what_was_noted_is_only_added_to() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali");
        for (var table : List.of("attendance", "assembly_voice", "room_count", "assembly_event"))
            assertThatThrownBy(() -> db.sql("delete from governance." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_noted_too_long_is_refused_in_a_sentence_and_never_cut() {
        opened();
        var words = "x".repeat(SessionLog.LONGEST + 1);
        var before = log.of(it.id());
        assertThatThrownBy(() -> scic.session.note(it.id(), SessionLog.What.INCIDENT, words, scic.nadia()))
                .isInstanceOf(IllegalArgumentException.class);
        var chair = beans.getBean(Neighbours.class).signedIn(scic.person("Carole Conti"));
        for (var act : List.of("/noter", "/suspendre"))
            assertThat(chair.post(it.url() + "/seance" + act, "mots", words)
                            .follow()
                            .text())
                    .as(act)
                    .contains("C’est trop long");
        assertThat(log.of(it.id())).isEqualTo(before);
    }

    @Test
    void a_vote_in_the_room_is_open_until_the_room_closes_it() {
        hybrid();
        var una = beans.getBean(Neighbours.class).signedIn(scic.person("Una Quatre"));
        for (var where : List.of("/", "/agora"))
            assertThat(una.get(where)
                            .page()
                            .select("main li:has(a[href*=/agora/votes/])")
                            .text())
                    .as(where)
                    .contains("Louer", "clôture dans la salle")
                    .doesNotContain("jusqu’au");
    }
}

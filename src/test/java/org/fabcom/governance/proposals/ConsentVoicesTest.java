package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who spoke in a round of consent, and that what was found of an objection stays (specs/governance.md §3.3). */
@FabComTest
class ConsentVoicesTest extends WithProposals {

    private final Registers registers;
    private final Members members;
    private final Visitor emile;

    ConsentVoicesTest(ApplicationContext beans) {
        super(beans);
        registers = beans.getBean(Registers.class);
        members = beans.getBean(Members.class);
        var fourth = neighbours.person("Émile Ravel");
        neighbours.seat(world.house, fourth, Seat.MEMBER);
        emile = world.member(fourth);
    }

    private UUID open() {
        var id = world.published(deliberation, "Le local ouvre le jeudi.", null);
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        assertThat(consent.open(id, in(8), Fallback.RETURN, aline)).isEmpty();
        return id;
    }

    @Test
    void silence_is_consent_only_where_the_quorum_spoke_and_the_same_text_may_be_asked_again() {
        rules.say(world.body.id(), Rule.QUORUM, "1/2", LocalDate.of(2020, 1, 1), null, world.aline.id());
        for (int i = 0; i < 4; i++)
            neighbours.seat(world.house, neighbours.person("Voix " + "abcd".charAt(i)), Seat.MEMBER);
        var id = open();
        assertThat(consent.agree(id, chloe)).isEmpty();
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(find(id).state()).as("its author and Chloé, of eight").isEqualTo(State.FROZEN);
        assertThat(proposals.events(id).getLast().note()).contains("moins que le quorum");
        assertThat(consent.open(id, in(8), Fallback.RETURN, aline)).isEmpty();
        for (var it : new Visitor[] {aline, chloe, emile})
            assertThat(consent.agree(id, it)).isEmpty();
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(find(id).state()).isEqualTo(State.ADOPTED);
        assertThat(neighbours.signedIn(world.chloe).get(find(id).url()).text())
                .as("it is over")
                .contains("Ni objection ni réserve.", "Aucun argument.")
                .doesNotContain("pour l’instant");
    }

    /** Three concerns of one person are one person, and whoever wrote the text is one more. */
    @Test
    void people_are_counted_and_not_what_they_said() {
        rules.say(world.body.id(), Rule.QUORUM, "1/1", LocalDate.of(2020, 1, 1), null, world.aline.id());
        var id = open();
        for (var words : new String[] {"Le bruit.", "Le froid.", "La clé."})
            assertThat(consent.object(id, Objection.Kind.CONCERN, words, chloe)).isEmpty();
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(proposals.events(id).getLast().note())
                .contains("2 personnes")
                .doesNotContain("3 personnes");
    }

    @Test
    void whoever_has_a_seat_and_no_line_in_the_register_fills_no_quorum_of_members() {
        rules.say(world.body.id(), Rule.QUORUM, "1/2", LocalDate.of(2020, 1, 1), null, world.aline.id());
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        enters(world.bruno, "Bruno");
        enters(world.chloe, "Chloé");
        for (var name : new String[] {"Lise Sans Compte", "Paul Sans Compte"}) enters(null, name);
        var id = open();
        for (var salaried : new Visitor[] {aline, emile})
            assertThat(consent.agree(id, salaried)).isEmpty();
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(find(id).state()).as("Bruno wrote it: one voice of four").isEqualTo(State.FROZEN);
        assertThat(consent.open(id, in(8), Fallback.RETURN, aline)).isEmpty();
        assertThat(consent.agree(id, chloe)).isEmpty();
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(find(id).state()).as("Bruno and Chloé of four").isEqualTo(State.ADOPTED);
    }

    private void enters(@Nullable Person person, String name) {
        members.admit(new NewMember(
                world.house.id(),
                person == null ? null : person.id(),
                MemberKind.PERSON,
                new Member.Contact(name, "", "", ""),
                List.of(),
                "",
                Days.today(clock).minusDays(60),
                MemberState.ACTIVE,
                "",
                false,
                world.aline.id()));
    }

    @Test
    void what_was_found_of_an_objection_stands_and_an_agreement_taken_back_is_said_again() {
        var id = open();
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", chloe);
        var one = rounds.objections(id).getLast().id();
        assertThat(consent.test(id, one, true, "", aline)).isEmpty();
        assertThat(consent.test(id, one, false, "x", emile)).contains(ProposalRefusal.NOT_NOW);
        assertThat(rounds.objections(id).getLast().state()).isEqualTo(Objection.State.VALID);
        assertThat(consent.agree(id, emile)).isEmpty();
        var agreed = rounds.objections(id).getLast();
        assertThat(consent.takeBack(id, agreed.id(), emile)).isEmpty();
        assertThat(consent.agree(id, emile)).isEmpty();
        assertThat(rounds.objections(id).getLast().state()).isEqualTo(Objection.State.RAISED);
    }
}

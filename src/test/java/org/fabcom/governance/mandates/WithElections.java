package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.RoleSeat;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.mandates.Election.Asked;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.governance.proposals.Voting;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** Proposals that elect, adopted by two of three. */
abstract class WithElections extends WithMandates {

    final ApplicationContext beans;
    final Deliberation deliberation;
    final Proposals proposals;
    final Elections elections;
    final Jobs jobs;
    final MovedClock clock;

    WithElections(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        deliberation = beans.getBean(Deliberation.class);
        proposals = beans.getBean(Proposals.class);
        elections = beans.getBean(Elections.class);
        jobs = beans.getBean(Jobs.class);
        clock = beans.getBean(MovedClock.class);
    }

    @AfterEach
    void back() {
        clock.back();
    }

    UUID written(@Nullable LocalDate effect, Asked... elects) {
        var said = new Proposal.Said(
                "Élire la trésorière", "Paul part.", "Plus personne ne signe.", false, List.of(), effect, null, null);
        return deliberation.write(
                world.body,
                said,
                List.of(elects),
                Articles.first("Chloé tient la trésorerie."),
                world.member(world.bruno));
    }

    /** Voted for by two of three. */
    Proposal adopted(UUID id) {
        var bruno = world.member(world.bruno);
        assertThat(deliberation.publish(id, bruno)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        var opens = clock.instant().plus(Duration.ofDays(8));
        var answer =
                beans.getBean(Voting.class).open(id, opens, opens.plus(Duration.ofDays(1)), false, world.manager());
        var ballot = ((Ballots.Answer.Done) answer).ballot();
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        var ballots = beans.getBean(Ballots.class);
        ballots.open(ballot, null);
        for (var person : List.of(world.aline, world.bruno)) {
            var voice = ballots.roll(ballots.find(ballot).orElseThrow(), world.body).stream()
                    .filter(it -> person.id().equals(it.person()))
                    .findFirst()
                    .orElseThrow();
            assertThat(beans.getBean(Booth.class).cast(ballot, java.util.Map.of(voice.place(), "for"), person.id()))
                    .isInstanceOf(Booth.Cast.Counted.class);
        }
        clock.forward(Duration.ofDays(1).plusMinutes(1));
        ballots.close(ballot, List.of(), null, null);
        var it = proposals.find(id).orElseThrow();
        assertThat(it.state()).isEqualTo(Proposal.State.ADOPTED);
        return it;
    }

    List<RoleSeat> held(Group role) {
        return seats.holding(Set.of(role.id())).getOrDefault(role.id(), List.of());
    }

    void due() {
        jobs.runNow("governance.elections");
    }

    LocalDate now() {
        return Days.today(clock);
    }

    String notices(Person to) {
        return neighbours.signedIn(to).get("/moi/avis").text();
    }

    Group made(GroupKind kind, String name, Audience seenBy, @Nullable GroupId in) {
        var draft = new Group.Draft(name, "", Set.of(), seenBy, false);
        return ((Group.Outcome.Done) groups.create(kind, draft, world.house.id(), in, world.manager())).group();
    }
}

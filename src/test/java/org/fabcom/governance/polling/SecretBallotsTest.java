package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Secret votes: not changed, not read back, trackers published, too few papers say only their outcome. */
@FabComTest
record SecretBallotsTest(ApplicationContext beans, MovedClock clock) {

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void a_secret_vote_neither_changes_nor_is_read_back_nor_shows_who_voted_below_its_threshold() {
        var hall = new Hall(beans, 8);
        var ballot = hall.open(Hall.FIRM.kept(Secrecy.DETACHED, false, true, false));
        var voter = hall.people.get(1);
        hall.votes(ballot, voter, "for");
        assertThat(hall.cast(ballot, voter, voter.id(), "against")).isInstanceOf(Cast.Already.class);
        var it = hall.ballots.find(ballot).orElseThrow();
        assertThat(hall.booth.named(it)).isEmpty();
        assertThat(hall.booth.cards(it, voter.id()).getFirst().vote()).isNull();
        assertThat(hall.ballots.result(ballot)).isEmpty();
        assertThat(hall.ballots.export(ballot)).isEmpty();
    }

    @Test
    void trackers_are_published_sorted_and_counting_them_gives_the_tally() {
        var hall = new Hall(beans, 7);
        var ballot = hall.open(Hall.FIRM.kept(Secrecy.TRACKED, false, true, false));
        var mine = "";
        for (int i = 0; i < 7; i++) {
            var cast = (Cast.Counted) hall.cast(
                    ballot, hall.people.get(i), hall.people.get(i).id(), i < 4 ? "for" : i < 6 ? "against" : "abstain");
            assertThat(cast.trackers()).hasSize(1);
            if (i == 4) mine = cast.trackers().values().iterator().next();
        }
        hall.end();
        var papers = JsonMapper.shared()
                .readTree(hall.ballots.export(ballot).orElseThrow())
                .path("papers");
        var trackers =
                papers.valueStream().map(it -> it.path("tracker").asString()).toList();
        assertThat(trackers).hasSize(7).isSorted().doesNotHaveDuplicates().contains(mine);
        var tracker = mine;
        assertThat(papers.valueStream()
                        .filter(it -> it.path("tracker").asString().equals(tracker))
                        .map(it -> it.path("choice").asString()))
                .containsExactly("against");
        var result = hall.result(ballot);
        for (var side : Map.of("for", result.yes(), "against", result.no(), "abstain", result.abstain())
                .entrySet())
            assertThat(papers.valueStream()
                            .filter(it -> it.path("choice").asString().equals(side.getKey())))
                    .hasSize(side.getValue().intValue());
    }

    @Test
    void too_few_secret_papers_say_nothing_but_the_outcome() {
        var hall = new Hall(beans, 4);
        var few = hall.open(Hall.FIRM.kept(Secrecy.DETACHED, false, true, false));
        hall.votes(few, hall.people.get(1), "for");
        hall.votes(few, hall.people.get(2), "for");
        hall.end();
        assertThat(hall.result(few).guarded()).isTrue();
        clock.back();
        var enough = hall.open(Hall.FIRM.kept(Secrecy.DETACHED, false, true, false));
        for (int i = 0; i < 3; i++) hall.votes(enough, hall.people.get(i), "for");
        hall.end();
        assertThat(hall.result(enough).guarded()).isFalse();
    }
}

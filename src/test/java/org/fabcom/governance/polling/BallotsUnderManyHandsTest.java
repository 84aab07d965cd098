package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Thirty-two hands vote twice each while four others close: each voice is counted once, or told that it came too late. */
@FabComTest
record BallotsUnderManyHandsTest(ApplicationContext beans) {

    private static final int VOTERS = 28;

    @Test
    void each_voice_is_counted_once_or_told_that_it_came_too_late() throws Exception {
        var hall = new Hall(beans, VOTERS);
        for (var secrecy : List.of(Secrecy.OPEN, Secrecy.DETACHED, Secrecy.TRACKED)) {
            var rules = BallotRules.plain().kept(secrecy, false, true, false);
            var assembly = UUID.randomUUID();
            var ballot = hall.opened(Hall.done(hall.ballots.announce(
                    hall.draft(rules, assembly, null), hall.chair().id())));
            var places = hall.places(ballot);
            var taken = Collections.synchronizedList(new ArrayList<Cast>());
            var closed = Collections.synchronizedList(new ArrayList<Answer>());
            var work = new ArrayList<Callable<Boolean>>();
            for (var it : hall.people)
                work.add(() -> {
                    var paper = Map.of(places.get(it.id()), "for");
                    taken.add(hall.booth.cast(ballot, paper, it.id()));
                    return taken.add(hall.booth.cast(ballot, paper, it.id()));
                });
            Collections.shuffle(work);
            for (int i = 0; i < 4; i++)
                work.add(
                        VOTERS / 2 + i,
                        () -> closed.add(hall.ballots.close(
                                ballot, List.of(), null, hall.chair().id())));
            try (var pool = Executors.newFixedThreadPool(32)) {
                for (Future<Boolean> it : pool.invokeAll(work))
                    assertThat(it.get()).isTrue();
            }
            assertThat(closed).filteredOn(Answer.Done.class::isInstance).hasSize(1);
            long counted = taken.stream().filter(Cast.Counted.class::isInstance).count();
            assertThat(hall.result(ballot).yes()).as(secrecy.name()).isEqualTo(counted);
            assertThat(taken)
                    .filteredOn(it -> !(it instanceof Cast.Counted))
                    .allMatch(it -> it instanceof Cast.Already || it instanceof Cast.NotOpen);
        }
    }
}

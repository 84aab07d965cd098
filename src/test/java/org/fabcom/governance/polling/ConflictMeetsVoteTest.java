package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A vote waits at the urn while its voter, or who carries the voice, declares a conflict of interest: what was declared first holds. */
@FabComTest
record ConflictMeetsVoteTest(ApplicationContext beans, TransactionTemplate transaction) {

    private static final List<Secrecy> ALL = List.of(Secrecy.OPEN, Secrecy.DETACHED, Secrecy.TRACKED);

    /** The conflict is declared and not yet committed; the vote has begun and waits for it. */
    private Cast meanwhile(Hall hall, UUID ballot, PartyId declares, int place, PartyId casts) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Cast> late = Objects.requireNonNull(transaction.execute(status -> {
                Hall.done(hall.ballots.conflict(ballot, declares, "vend la caisse", declares));
                var cast = other.submit(() -> hall.booth.cast(ballot, Map.of(place, "for"), casts));
                for (int i = 0; i < 200 && waiting(hall) == 0; i++)
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                assertThat(waiting(hall)).as("the vote waits").isPositive();
                return cast;
            }));
            return late.get(60, TimeUnit.SECONDS);
        }
    }

    private static long waiting(Hall hall) {
        return hall.db.sql("select count(*) from pg_locks where not granted").single(Long.class);
    }

    private static long papers(Hall hall, UUID ballot) {
        return hall.db
                .sql("select bit_count(signed) + (select count(*) from governance.vote v where v.ballot = u.ballot)"
                        + " from governance.urn u where u.ballot = :ballot")
                .param("ballot", ballot)
                .single(Long.class);
    }

    @Test
    void who_declared_a_conflict_while_they_voted_has_no_paper_in_the_urn() throws Exception {
        for (var secrecy : ALL) {
            var hall = new Hall(beans, 3);
            var ballot = hall.open(BallotRules.plain().kept(secrecy, false, true, false));
            var voter = hall.people.get(1).id();
            int place = hall.places(ballot).get(voter);
            assertThat(meanwhile(hall, ballot, voter, place, voter))
                    .as(secrecy.name())
                    .isInstanceOf(Cast.Refused.class);
            assertThat(papers(hall, ballot)).as(secrecy.name()).isZero();
        }
    }

    @Test
    void who_declared_a_conflict_while_they_cast_a_voice_they_carry_casts_none() throws Exception {
        for (var secrecy : ALL)
            for (var giverDeclares : List.of(true, false)) {
                var hall = new Hall(beans, 4);
                var ballot = hall.announced(BallotRules.plain().kept(secrecy, false, true, false));
                var giver = hall.people.get(1).id();
                var holder = hall.people.get(2).id();
                hall.proxies.give(
                        new NewProxy(giver, holder, Scope.item(hall.body.id(), ballot), Map.of()),
                        Days.today(hall.clock),
                        giver);
                hall.opened(ballot);
                int place = hall.places(ballot).get(giver);
                assertThat(meanwhile(hall, ballot, giverDeclares ? giver : holder, place, holder))
                        .as(secrecy + " " + giverDeclares)
                        .isInstanceOf(Cast.Refused.class);
                assertThat(papers(hall, ballot)).as(secrecy.name()).isZero();
            }
    }
}

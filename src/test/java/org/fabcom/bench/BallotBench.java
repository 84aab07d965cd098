package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.governance.polling.Hall;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ApplicationContext;

/**
 * A thousand voters by eight hands, then the closing and tally of ten thousand papers, for each way of keeping a vote.
 * {@code mvn test -Dtest=BallotBench -Dbench=true [-Dbench.voters=1000 -Dbench.papers=10000]}; on the tests' own base, which does
 * not wait for the disk.
 */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class BallotBench {

    private static final int HANDS = 8;
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final List<String> GRADES = List.of("a", "b", "c", "d", "e");

    private final ApplicationContext beans;

    BallotBench(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void votes_and_closings() throws Exception {
        int voters = Integer.getInteger("bench.voters", 1_000);
        int papers = Integer.getInteger("bench.papers", 10_000);
        for (var secrecy : List.of(Secrecy.OPEN, Secrecy.DETACHED, Secrecy.TRACKED)) {
            votes(secrecy, voters);
            closing(secrecy, papers);
        }
    }

    private static Hall hall(ApplicationContext beans, int more) {
        var hall = new Hall(beans, 1);
        CurrentBase.asOwner(
                """
                with made as (insert into people.party (id, kind, name, created_at)
                    select gen_random_uuid(), 'PERSON', 'Voix ' || n, now() from generate_series(1, %1$d) n returning id),
                known as (insert into people.person (id, email, email_folded, language, confirmed_at)
                    select id, id || '@banc.example', id || '@banc.example', 'fr', now() from made returning id)
                insert into people.seat (organisation, person, seat, granted_by, granted_at)
                select '%2$s', id, 'MEMBER', '%3$s', now() from known
                """.formatted(more, hall.organisation.id(), hall.chair().id()));
        return hall;
    }

    private static BallotRules rules(Secrecy secrecy) {
        return BallotRules.plain()
                .comparing(Method.JUDGMENT, OPTIONS, GRADES, 0, 0, 0)
                .kept(secrecy, false, true, false);
    }

    private static String paper(int i) {
        return i % 5 + "," + i / 5 % 5 + "," + i / 25 % 5 + "," + i / 125 % 5;
    }

    private void votes(Secrecy secrecy, int voters) throws Exception {
        var hall = hall(beans, voters);
        var ballot = hall.open(rules(secrecy));
        var roll = List.copyOf(hall.places(ballot).entrySet());
        var next = new AtomicInteger();
        var times = new long[roll.size()];
        var counted = new AtomicInteger();
        var work = new ArrayList<Callable<Boolean>>();
        for (int hand = 0; hand < HANDS; hand++)
            work.add(() -> {
                for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
                    long began = System.nanoTime();
                    var it = roll.get(i);
                    if (hall.booth.cast(ballot, Map.of(it.getValue(), paper(i)), it.getKey()) instanceof Cast.Counted)
                        counted.incrementAndGet();
                    times[i] = System.nanoTime() - began;
                }
                return true;
            });
        long began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(HANDS)) {
            for (Future<Boolean> it : pool.invokeAll(work)) it.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(times);
        assertThat(counted.get()).isEqualTo(times.length);
        assertThat(hall.booth.voted(hall.ballots.find(ballot).orElseThrow()).cardinality())
                .isEqualTo(times.length);
        System.err.printf(
                "bench: votes %s, %d voters by %d hands in %.2f s, 0 lost, p50 %.2f ms, p99 %.2f ms%n",
                secrecy,
                times.length,
                HANDS,
                seconds,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6);
    }

    private void closing(Secrecy secrecy, int papers) {
        var hall = hall(beans, papers);
        var assembly = UUID.randomUUID();
        long opening = System.nanoTime();
        var ballot = hall.opened(Hall.done(hall.ballots.announce(
                hall.draft(rules(secrecy), assembly, null), hall.chair().id())));
        double opened = (System.nanoTime() - opening) / 1e9;
        filled(hall, ballot, secrecy);
        long began = System.nanoTime();
        Hall.done(hall.ballots.close(ballot, List.of(), null, hall.chair().id()));
        System.err.printf(
                "bench: %s, opening a roll of %d in %.2f s, closing and tally of its papers in %.2f s%n",
                secrecy, papers, opened, (System.nanoTime() - began) / 1e9);
        assertThat(hall.result(ballot).represented()).isGreaterThanOrEqualTo(papers);
    }

    /** As a long vote leaves it. */
    private static void filled(Hall hall, UUID ballot, Secrecy secrecy) {
        var choice = "(place %% 5) || ',' || (place / 5 %% 5) || ',' || (place / 25 %% 5) || ',' || (place / 125 %% 5)"
                .replace("%%", "%");
        if (secrecy == Secrecy.OPEN) {
            CurrentBase.asOwner(
                    "insert into governance.vote (ballot, place, choice, cast_by, cast_at) select ballot, place, "
                            + choice + ", person, now() from governance.roll where ballot = '" + ballot + "'");
            return;
        }
        var tracker = secrecy == Secrecy.TRACKED ? "to_char(place, 'FM0000-0000-0000-0000')" : "''";
        CurrentBase.asOwner("update governance.urn set signed = repeat('1', length(signed))::bit varying, papers ="
                + " (select jsonb_object_agg(paper, n) from (select " + tracker + " || chr(9) || chr(9) || " + choice
                + " as paper, count(*) as n from governance.roll where ballot = '" + ballot + "' group by 1) p)"
                + " where ballot = '" + ballot + "'");
    }
}

package org.fabcom.tally;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand elections per method against a counting that takes the definition at its word, paper by paper. */
class RandomElectionsTest {

    private static final int ELECTIONS = 10_000;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @BeforeAll
    static void tellSeed() {
        System.out.println("elections: -Dseed=" + SEED);
    }

    @Test
    void majority_judgment_takes_one_median_grade_out_after_the_other() {
        for (int n = 0; n < ELECTIONS; n++) {
            int judges = random.nextInt(12);
            int grades = 1 + random.nextInt(6);
            var tallies = new ArrayList<List<Long>>();
            for (int i = 0; i <= random.nextInt(5); i++) tallies.add(tally(judges, grades));
            var sequences = tallies.stream().map(RandomElectionsTest::medians).toList();
            var ranks = sequences.stream()
                    .map(it -> 1
                            + (int) sequences.stream()
                                    .filter(other -> compare(other, it) > 0)
                                    .count())
                    .toList();
            var counted = new MajorityJudgment(tallies).tally();
            assertThat(counted.ranks()).as("seed %d: %s", SEED, tallies).isEqualTo(ranks);
            for (int i = 0; i < tallies.size(); i++)
                assertThat(counted.medians().get(i))
                        .as("seed %d: %s", SEED, tallies)
                        .isEqualTo(judges == 0 ? null : sequences.get(i).getFirst());
        }
    }

    /** However each ballot is multiplied, the order stays: weights may be scaled to whole numbers. */
    @Test
    void majority_judgment_does_not_change_when_every_judge_is_doubled() {
        for (int n = 0; n < ELECTIONS; n++) {
            var tallies = List.of(tally(7, 4), tally(7, 4), tally(7, 4));
            long times = List.of(2L, 3L, 7L).get(random.nextInt(3));
            var more = tallies.stream()
                    .map(it -> it.stream().map(count -> count * times).toList())
                    .toList();
            assertThat(new MajorityJudgment(more).tally()).isEqualTo(new MajorityJudgment(tallies).tally());
        }
    }

    @Test
    void schulze_follows_every_way_from_one_option_to_another() {
        for (int n = 0; n < ELECTIONS; n++) {
            int options = 1 + random.nextInt(5);
            var ballots = new ArrayList<Schulze.Ballot>();
            for (int i = 0; i < random.nextInt(7); i++) {
                var places = new ArrayList<Integer>();
                for (int it = 0; it < options; it++) places.add(random.nextInt(options));
                ballots.add(new Schulze.Ballot(1 + random.nextInt(3), places));
            }
            var names = List.of("A", "B", "C", "D", "E").subList(0, options);
            var counted = new Schulze(names, ballots).tally();
            var as = "seed " + SEED + ": " + ballots;
            var strength = new long[options][options];
            for (int i = 0; i < options; i++)
                for (int j = 0; j < options; j++)
                    strength[i][j] = i == j ? 0 : strongest(ballots, options, i, j, 1 << i);
            for (int i = 0; i < options; i++) {
                int beaten = i;
                boolean wins = IntStream.range(0, options).noneMatch(it -> strength[it][beaten] > strength[beaten][it]);
                assertThat(counted.winners().contains(names.get(i))).as(as).isEqualTo(wins);
                for (int j = 0; j < options; j++)
                    if (strength[i][j] > strength[j][i])
                        assertThat(group(counted, names.get(i))).as(as).isLessThan(group(counted, names.get(j)));
            }
            assertThat(counted.ranking().stream().mapToInt(List::size).sum()).isEqualTo(options);
        }
    }

    @Test
    void marks_are_added_paper_by_paper() {
        var names = List.of("a", "b", "c", "d");
        for (int n = 0; n < ELECTIONS; n++) {
            var papers = new ArrayList<Marks.Paper>();
            var sums = new long[names.size()];
            for (int i = 0; i < random.nextInt(8); i++) {
                int count = 1 + random.nextInt(4);
                var marks = new LinkedHashMap<String, Long>();
                for (int it = 0; it < names.size(); it++) {
                    if (random.nextBoolean()) continue;
                    marks.put(names.get(it), (long) random.nextInt(6));
                    for (int each = 0; each < count; each++) sums[it] += marks.get(names.get(it));
                }
                papers.add(new Marks.Paper(count, marks));
            }
            var counted = new Marks(names, papers).tally();
            for (int it = 0; it < names.size(); it++)
                assertThat(counted.totals().get(names.get(it)))
                        .as("seed " + SEED)
                        .isEqualTo(sums[it]);
            long before = Long.MAX_VALUE;
            for (var group : counted.ranking()) {
                long total = counted.totals().get(group.getFirst());
                assertThat(total).isLessThan(before);
                assertThat(group).allMatch(it -> counted.totals().get(it) == total);
                before = total;
            }
        }
    }

    /** By a common denominator of all colleges, with whole numbers alone. */
    @Test
    void colleges_weigh_what_their_votes_say() {
        for (int n = 0; n < ELECTIONS; n++) {
            var colleges = new ArrayList<Colleges.College>();
            long left = 100;
            for (int i = 0; i < 4; i++) {
                long weight = i == 3 ? left : random.nextLong(left + 1);
                left -= weight;
                colleges.add(new Colleges.College(
                        "c" + i, Fraction.of(weight), random.nextInt(4), random.nextInt(4), random.nextInt(3)));
            }
            var common = BigInteger.ONE;
            for (var it : colleges) if (it.spoke()) common = common.multiply(BigInteger.valueOf(it.yes() + it.no()));
            var yes = BigInteger.ZERO;
            var no = BigInteger.ZERO;
            var spoke = BigInteger.ZERO;
            for (var it : colleges) {
                if (!it.spoke()) continue;
                var part = common.divide(BigInteger.valueOf(it.yes() + it.no()))
                        .multiply(it.weight().over());
                yes = yes.add(part.multiply(BigInteger.valueOf(it.yes())));
                no = no.add(part.multiply(BigInteger.valueOf(it.no())));
                spoke = spoke.add(common.multiply(it.weight().over()));
            }
            for (var absent : Colleges.Absent.values()) {
                var counted = new Colleges(colleges, Colleges.Mode.PROPORTIONAL, absent, Share.MORE_THAN_HALF).tally();
                var as = "seed " + SEED + ": " + colleges + absent;
                assertThat(counted.yes()).as(as).isEqualTo(new Fraction(yes, common));
                assertThat(counted.no()).as(as).isEqualTo(new Fraction(no, common));
                var base = absent == Colleges.Absent.ABSENT_LOST ? common.multiply(BigInteger.valueOf(100)) : spoke;
                boolean more = yes.add(yes).compareTo(base) > 0;
                assertThat(counted.outcome() == Outcome.ADOPTED).as(as).isEqualTo(more);
                assertThat(counted.outcome() == Outcome.NO_DECISION)
                        .as(as)
                        .isEqualTo(colleges.stream().noneMatch(Colleges.College::spoke));
            }
        }
    }

    private List<Long> tally(int judges, int grades) {
        var tally = new ArrayList<>(Collections.nCopies(grades, 0L));
        for (int i = 0; i < judges; i++) {
            int grade = random.nextInt(grades);
            tally.set(grade, tally.get(grade) + 1);
        }
        return tally;
    }

    private static List<Integer> medians(List<Long> tally) {
        var votes = new ArrayList<Integer>();
        for (int grade = 0; grade < tally.size(); grade++) for (long i = 0; i < tally.get(grade); i++) votes.add(grade);
        var medians = new ArrayList<Integer>();
        while (!votes.isEmpty()) medians.add(votes.remove((votes.size() - 1) / 2));
        return medians;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int side = one.get(i).compareTo(other.get(i));
            if (side != 0) return side;
        }
        return 0;
    }

    /** The weakest step of the best way that visits no option twice. */
    private static long strongest(List<Schulze.Ballot> ballots, int options, int from, int to, int seen) {
        long best = defeat(ballots, from, to);
        for (int by = 0; by < options; by++) {
            if (by == to || (seen & 1 << by) != 0) continue;
            long first = defeat(ballots, from, by);
            if (first > best)
                best = Math.max(best, Math.min(first, strongest(ballots, options, by, to, seen | 1 << by)));
        }
        return best;
    }

    private static long defeat(List<Schulze.Ballot> ballots, int one, int other) {
        long pro = 0;
        long contra = 0;
        for (var it : ballots) {
            if (it.places().get(one) < it.places().get(other)) pro += it.count();
            if (it.places().get(other) < it.places().get(one)) contra += it.count();
        }
        return pro > contra ? pro : 0;
    }

    private static int group(Schulze.Answer counted, String name) {
        for (int i = 0; i < counted.ranking().size(); i++)
            if (counted.ranking().get(i).contains(name)) return i;
        throw new AssertionError(name);
    }
}

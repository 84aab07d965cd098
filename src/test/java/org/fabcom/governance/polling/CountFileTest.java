package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.polling.Papers.Paper;
import org.fabcom.tally.Recount;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Absent;
import org.fabcom.tally.rules.BallotRules.ByCollege;
import org.fabcom.tally.rules.BallotRules.Mode;
import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.BallotRules.Weight;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.junit.jupiter.api.Test;

/** Papers and rules as the file that a tally reads: the published vectors come out of it. */
class CountFileTest {

    private record Side(int weight, long yes, long no, long abstain) {}

    private static final List<Side> GC1 = List.of(
            new Side(30, 6, 2, 0),
            new Side(20, 40, 110, 10),
            new Side(20, 5, 3, 1),
            new Side(10, 1, 0, 0),
            new Side(20, 9, 9, 0));
    private static final List<Side> GC2 = List.of(new Side(50, 3, 2, 0), new Side(30, 1, 9, 0), new Side(20, 0, 4, 0));
    private static final List<Side> GC3 = List.of(new Side(40, 3, 2, 0), new Side(30, 5, 4, 0), new Side(30, 0, 12, 0));
    private static final List<Side> GC4 =
            List.of(new Side(40, 6, 2, 0), new Side(35, 45, 105, 0), new Side(25, 0, 0, 0));
    private static final List<Side> GC5 =
            List.of(new Side(40, 6, 2, 0), new Side(35, 45, 105, 0), new Side(25, 3, 1, 0));

    @Test
    void colleges_weigh_as_published_in_both_modes() {
        assertThat(weighed(GC1, Mode.PROPORTIONAL, Absent.ABSENT_LOST)).contains("adopted", "181/3", "\"for\":61");
        assertThat(weighed(GC1, Mode.BLOCK, Absent.ABSENT_LOST)).contains("adopted", "\"for\":60", "\"against\":20");
        assertThat(weighed(GC2, Mode.PROPORTIONAL, Absent.ABSENT_LOST)).contains("rejected", "\"for\":33");
        assertThat(weighed(GC2, Mode.BLOCK, Absent.ABSENT_LOST)).contains("tied", "\"for\":50", "\"against\":50");
        assertThat(weighed(GC3, Mode.PROPORTIONAL, Absent.ABSENT_LOST)).contains("rejected", "122/3");
        assertThat(weighed(GC3, Mode.BLOCK, Absent.ABSENT_LOST)).contains("adopted", "\"for\":70");
        assertThat(weighed(GC4, Mode.PROPORTIONAL, Absent.ABSENT_LOST)).contains("rejected", "81/2", "69/2");
        assertThat(weighed(GC4, Mode.PROPORTIONAL, Absent.RENORMALISE)).contains("adopted", "81/2");
        assertThat(weighed(GC4, Mode.BLOCK, Absent.ABSENT_LOST))
                .contains("\"for\":40", "\"against\":35", "\"absent\":25");
        assertThat(weighed(GC5, Mode.PROPORTIONAL, Absent.ABSENT_LOST)).contains("adopted", "237/4");
        assertThat(weighed(GC5, Mode.BLOCK, Absent.ABSENT_LOST)).contains("adopted", "\"for\":65");
    }

    @Test
    void hands_of_the_room_count_with_papers() {
        var rules = BallotRules.plain();
        var room = List.of(new RoomCount(null, 3, 1, 2));
        var file = new CountFile(ballot(rules), List.of(paper(null, "for", 2)), room, 20, 8);
        assertThat(file.written(Map.of())).contains("\"for\":5,\"against\":1,\"abstain\":2,");
        assertThat(Recount.of(file.written(Map.of()))).contains("adopted");
    }

    /** GM7: one judge of one half gives the worst grade, three of the other the best. */
    @Test
    void judges_are_scaled_by_their_college() {
        var by = new ByCollege(
                List.of(new Weight("Une", 50), new Weight("Trois", 50)), Mode.PROPORTIONAL, Absent.ABSENT_LOST);
        var rules = BallotRules.plain()
                .comparing(Method.JUDGMENT, List.of("X", "Y"), List.of("1", "2", "3", "4"), 0, 0, 0)
                .asking(Part.NONE, null, Needed.MORE_THAN_HALF, by);
        var papers = List.of(paper("Une", "0,3", 1), paper("Trois", "3,3", 3));
        var file = new CountFile(ballot(rules), papers, List.of(), 4, 4).written(Map.of());
        assertThat(file).contains("\"tallies\":[[150,0,0,150],[0,0,0,300]]", "\"tallies\":[[1,0,0,3],[0,0,0,4]]");
        assertThat(Recount.of(file)).isEqualTo("{\"ranks\":[2,1],\"medians\":[0,3]}");
    }

    @Test
    void a_missing_grade_is_the_one_that_was_announced() {
        for (int missing = 0; missing < 3; missing++) {
            var rules = BallotRules.plain()
                    .comparing(Method.JUDGMENT, List.of("X", "Y"), List.of("a", "b", "c"), missing, 0, 0);
            var file = new CountFile(ballot(rules), List.of(paper(null, ",1", 1)), List.of(), 1, 1);
            assertThat(Recount.of(file.written(Map.of()))).contains("\"medians\":[" + missing + ",1]");
        }
    }

    /** GS3: 3 A>(B=C), 2 B, 2 (B=C)>A gives B, A, C. */
    @Test
    void ranks_with_equals_and_gaps_are_kept() {
        var rules = BallotRules.plain().comparing(Method.SCHULZE, List.of("A", "B", "C"), List.of(), 0, 0, 0);
        assertThat(Markings.of(rules, List.of("2", "7", "7"))).isEmpty();
        assertThat(Markings.of(rules, List.of("1", "3", "3"))).contains("1,2,2");
        var papers = List.of(paper(null, "1,2,2", 3), paper(null, ",1,", 2), paper(null, "2,1,1", 2));
        var file = new CountFile(ballot(rules), papers, List.of(), 7, 7).written(Map.of());
        assertThat(Recount.of(file)).contains("\"ranking\":[[\"B\"],[\"A\"],[\"C\"]]");
    }

    @Test
    void dots_are_no_more_than_there_are_and_nobody_is_a_count_too() {
        var rules = BallotRules.plain().comparing(Method.DOTS, List.of("A", "B"), List.of(), 0, 5, 8);
        assertThat(Markings.of(rules, List.of("5", "3"))).contains("5,3");
        assertThat(Markings.of(rules, List.of("5", "4"))).isEmpty();
        assertThat(Markings.of(rules, List.of("6", "0"))).isEmpty();
        assertThat(Markings.of(rules, List.of("5"))).isEmpty();
        var nobody = new CountFile(ballot(rules), List.of(), List.of(), 3, 0).written(Map.of());
        assertThat(Recount.of(nobody)).contains("\"totals\":{\"A\":0,\"B\":0}");
    }

    @Test
    void without_quorum_nothing_else_is_said_whatever_the_method() {
        var rules = BallotRules.plain()
                .comparing(Method.APPROVAL, List.of("A", "B"), List.of(), 0, 0, 0)
                .asking(new Part(1, 5), Part.NONE, Needed.MORE_THAN_HALF, null);
        var papers = List.of(paper(null, "1,", 9));
        var ballot = ballot(rules);
        assertThat(Recount.of(new CountFile(ballot, papers, List.of(), 47, 9).written(Map.of())))
                .isEqualTo("{\"outcome\":\"no_quorum\",\"need\":10}");
        assertThat(Recount.of(new CountFile(ballot, papers, List.of(), 47, 10).written(Map.of())))
                .contains("\"totals\":{\"A\":9,\"B\":0}");
    }

    private static String weighed(List<Side> sides, Mode mode, Absent absent) {
        var weights = new ArrayList<Weight>();
        var papers = new ArrayList<Paper>();
        for (var it : sides) {
            var college = "C" + weights.size();
            weights.add(new Weight(college, it.weight()));
            papers.add(paper(college, "for", it.yes()));
            papers.add(paper(college, "against", it.no()));
            papers.add(paper(college, "abstain", it.abstain()));
        }
        var rules = BallotRules.plain()
                .asking(Part.NONE, null, Needed.MORE_THAN_HALF, new ByCollege(weights, mode, absent));
        return Recount.of(new CountFile(ballot(rules), papers, List.of(), 500, 300).written(Map.of()));
    }

    private static Paper paper(String college, String choice, long count) {
        return new Paper(college, choice, null, count);
    }

    private static Ballot ballot(BallotRules rules) {
        var at = Instant.parse("2026-11-29T08:00:00Z");
        return new Ballot(
                new UUID(0, 1),
                new UUID(0, 2),
                "Ouvrir ?",
                null,
                "0".repeat(64),
                rules,
                LocalDate.of(2026, 11, 29),
                null,
                null,
                null,
                at,
                at,
                at.plusSeconds(60),
                at,
                null,
                null,
                null,
                null,
                "1".repeat(64));
    }
}

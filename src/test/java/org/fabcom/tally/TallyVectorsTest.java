package org.fabcom.tally;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors, through the file that anybody may write; what is expected was computed elsewhere. */
class TallyVectorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "47, 1, 5, 10",
        "47, 1, 4, 12",
        "50, 1, 5, 10",
        "7, 1, 2, 4",
        "93, 15, 100, 14",
        "83, 15, 100, 13",
        "13, 15, 100, 2",
        "10, 15, 100, 2",
        "10, 0, 1, 0",
        "10, 1, 1, 10"
    })
    void a_quorum_is_rounded_up(long registered, long num, long den, long need) {
        var rule = "'registered':" + registered + ",'for':0,'against':0,'abstain':0,'quorum':{'num':" + num + ",'den':"
                + den;
        if (need > 0)
            assertThat(majority(rule + ",'present':" + (need - 1) + "}"))
                    .isEqualTo("{\"outcome\":\"no_quorum\",\"need\":" + need + "}");
        assertThat(majority(rule + ",'present':" + need + "}"))
                .isEqualTo("{\"outcome\":\"no_decision\",\"need\":" + need + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 10, 2, 3, false, adopted",
        "19, 10, 2, 3, false, rejected",
        "5, 5, 1, 2, true, tied",
        "5, 5, 1, 2, false, adopted",
        "9, 3, 3, 4, true, rejected",
        "10, 3, 3, 4, true, adopted",
        "5, 5, 2, 3, true, rejected",
        "0, 0, 1, 2, true, no_decision",
        "1, 0, 1, 2, true, adopted"
    })
    void a_majority_of_what_was_expressed(long yes, long no, long num, long den, boolean strict, String outcome) {
        assertThat(majority("'for':" + yes + ",'against':" + no + ",'abstain':40,'num':" + num + ",'den':" + den
                        + ",'strict':" + strict))
                .isEqualTo("{\"outcome\":\"" + outcome + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"6, 0, 10, adopted", "5, 0, 10, rejected", "5, 5, 10, tied", "3, 3, 10, rejected"})
    void a_majority_of_the_registered(long yes, long no, long registered, String outcome) {
        assertThat(majority("'base':'registered','for':" + yes + ",'against':" + no + ",'registered':" + registered))
                .isEqualTo("{\"outcome\":\"" + outcome + "\"}");
    }

    /** Agree at 75 % of the eligible with a quorum of 60 %, five voters. */
    @Test
    void a_share_of_the_eligible_with_a_quorum() {
        var rule =
                ",'registered':5,'base':'registered','num':3,'den':4,'strict':false,'quorum':{'num':60,'den':100,'present':";
        assertThat(majority("'for':2,'against':0" + rule + "2}")).isEqualTo("{\"outcome\":\"no_quorum\",\"need\":3}");
        assertThat(majority("'for':4,'against':1" + rule + "5}")).isEqualTo("{\"outcome\":\"adopted\",\"need\":3}");
    }

    @Test
    void majority_judgment() {
        // GM1 to GM7
        judged("[[1,1,1],[1,0,2],[3,0,0],[2,0,1],[0,3,0]]", "[3,1,5,4,2]");
        judged("[[4,5,2,1,3,1,2],[3,6,2,1,3,1,2]]", "[2,1]");
        judged(
                "[[11142,6970,4040,1968,9888,2992],[10141,8971,4043,1965,8884,2996],[14141,8971,1043,1965,7884,2996]]",
                "[1,2,3]");
        judged("[[1,1,4,3,7,4,1],[0,2,4,3,7,4,1],[1,1,4,3,7,4,1],[1,0,4,3,7,4,1]],'judges':21", "[2,1,2,4]");
        judged("[[2,2,2,2,2],[2,2,1,2,2],[0,0,4,0,0],[0,0,0,0,2],[0,0,0,1,1]],'judges':10,'default':2", "[4,4,3,1,2]");
        judged("[[0,1,1,2,0],[0,0,3,0,1]]", "[1,2]");
        assertThat(tally("{'method':'majority-judgment','tallies':[[150,0,0,150]]}"))
                .isEqualTo("{\"ranks\":[1],\"medians\":[0]}");
        assertThat(tally("{'method':'majority-judgment','tallies':[[1,0,0,3]]}"))
                .contains("\"medians\":[3]");
        assertThat(tally("{'method':'majority-judgment','tallies':[[0,0],[0,0]]}"))
                .isEqualTo("{\"ranks\":[1,1],\"medians\":[null,null]}");
    }

    @Test
    void schulze() {
        var gs1 = tally(ranked("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"));
        assertThat(gs1).isEqualTo("{\"winners\":[\"E\"],\"ranking\":[[\"E\"],[\"A\"],[\"C\"],[\"B\"],[\"D\"]]}");
        assertThat(tally(ranked("9 ABC", "8 BCA", "7 CAB"))).contains("[[\"A\"],[\"B\"],[\"C\"]]");
        assertThat(tally(
                        "{'method':'schulze','options':['A','B','C'],'ballots':[{'count':3,'ranking':[['A'],['B','C']]},"
                                + "{'count':2,'ranking':[['B']]},{'count':2,'ranking':[['B','C'],['A']]}]}"))
                .contains("[[\"B\"],[\"A\"],[\"C\"]]");
        assertThat(tally(ranked("1 ABC", "1 BCA", "1 CAB")))
                .isEqualTo("{\"winners\":[\"A\",\"B\",\"C\"],\"ranking\":[[\"A\",\"B\",\"C\"]]}");
        assertThat(tally(ranked("42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM"))).contains("\"winners\":[\"N\"]");
    }

    @Test
    void the_strongest_ways_of_the_first_example_of_schulze() {
        var options = List.of("A", "B", "C", "D", "E");
        var ballots = new ArrayList<Schulze.Ballot>();
        for (var it : List.of("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC")) {
            var order = it.substring(2);
            ballots.add(new Schulze.Ballot(
                    it.charAt(0) - '0', options.stream().map(order::indexOf).toList()));
        }
        var paths = new Schulze(options, ballots).paths();
        assertThat(paths[4][0]).isEqualTo(25); // E over A
        assertThat(paths[0][4]).isEqualTo(24);
        assertThat(paths[0][3]).isEqualTo(30);
        assertThat(paths[1][3]).isEqualTo(33);
        assertThat(paths[4][3]).isEqualTo(31);
        assertThat(paths[2][1]).isEqualTo(29);
    }

    @Test
    void colleges() {
        var gc1 = "30 6 2,20 40 110,20 5 3,10 1 0,20 9 9";
        assertThat(colleges(gc1, "proportional", "absent_lost"))
                .isEqualTo("{\"outcome\":\"adopted\",\"for\":\"181/3\",\"against\":\"119/3\",\"absent\":0,"
                        + "\"heads\":{\"for\":61,\"against\":124}}");
        assertThat(colleges(gc1, "block", "absent_lost"))
                .startsWith("{\"outcome\":\"adopted\",\"for\":60,\"against\":20,\"absent\":0");
        var gc2 = "50 3 2,30 1 9,20 0 4";
        assertThat(colleges(gc2, "proportional", "absent_lost"))
                .startsWith("{\"outcome\":\"rejected\",\"for\":33,")
                .endsWith("{\"for\":4,\"against\":15}}");
        assertThat(colleges(gc2, "block", "absent_lost")).startsWith("{\"outcome\":\"tied\",\"for\":50,\"against\":50");
        var gc3 = "40 3 2,30 5 4,30 0 12";
        assertThat(colleges(gc3, "proportional", "absent_lost"))
                .startsWith("{\"outcome\":\"rejected\",\"for\":\"122/3\"");
        assertThat(colleges(gc3, "block", "absent_lost")).startsWith("{\"outcome\":\"adopted\",\"for\":70");
        var gc4 = "40 6 2,35 45 105,25 0 0";
        assertThat(colleges(gc4, "proportional", "absent_lost"))
                .isEqualTo("{\"outcome\":\"rejected\",\"for\":\"81/2\",\"against\":\"69/2\",\"absent\":25,"
                        + "\"heads\":{\"for\":51,\"against\":107}}");
        assertThat(colleges(gc4, "proportional", "renormalise"))
                .startsWith("{\"outcome\":\"adopted\",\"for\":\"81/2\"");
        assertThat(colleges(gc4, "block", "absent_lost")).contains("\"for\":40,\"against\":35,\"absent\":25");
        var gc5 = "40 6 2,35 45 105,25 3 1";
        assertThat(colleges(gc5, "proportional", "absent_lost"))
                .startsWith("{\"outcome\":\"adopted\",\"for\":\"237/4\"");
        assertThat(colleges(gc5, "block", "absent_lost"))
                .contains("\"for\":65")
                .endsWith("{\"for\":54,\"against\":108}}");
        assertThat(colleges("40 0 0,30 0 0,30 0 0", "block", "renormalise")).startsWith("{\"outcome\":\"no_decision\"");
        assertThat(colleges("40 1 0,40 0 1,20 0 0", "block", "absent_lost"))
                .as("who is absent is lost")
                .startsWith("{\"outcome\":\"rejected\"");
        assertThat(colleges("40 1 0,40 0 1,20 0 0", "block", "renormalise")).startsWith("{\"outcome\":\"tied\"");
    }

    @Test
    void marks() {
        assertThat(tally("{'method':'approval','options':['a','b','c'],'ballots':[{'count':3,'marks':{'a':1,'b':1}},"
                        + "{'marks':{'b':1}},{'count':3,'marks':{'c':1}}]}"))
                .isEqualTo("{\"totals\":{\"a\":3,\"b\":4,\"c\":3},\"ranking\":[[\"b\"],[\"a\",\"c\"]]}");
        assertThat(
                        tally(
                                "{'method':'score','max':5,'options':['a','b'],'ballots':[{'marks':{'a':5,'b':2}},{'marks':{'b':4}}]}"))
                .isEqualTo("{\"totals\":{\"a\":5,\"b\":6},\"ranking\":[[\"b\"],[\"a\"]]}");
        assertThat(
                        tally(
                                "{'method':'dots','budget':8,'max':5,'options':['a','b'],'ballots':[{'count':2,'marks':{'a':5,'b':3}}]}"))
                .isEqualTo("{\"totals\":{\"a\":10,\"b\":6},\"ranking\":[[\"a\"],[\"b\"]]}");
    }

    @Test
    void no_number_of_a_tally_has_a_floating_point() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/fabcom/tally"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            it -> assertThat(Files.readString(it)).doesNotContainPattern("\\b([dD]ouble|[fF]loat)\\b"));
        }
    }

    private void judged(String tallies, String ranks) {
        assertThat(tally("{'method':'majority-judgment','tallies':" + tallies + "}"))
                .as(tallies)
                .startsWith("{\"ranks\":" + ranks + ",");
    }

    private String majority(String keys) {
        return tally("{'method':'majority'," + keys + "}");
    }

    private String colleges(String each, String mode, String absent) {
        var list = new ArrayList<String>();
        for (var it : each.split(",")) {
            var n = it.split(" ");
            list.add("{'name':'" + list.size() + "','weight':" + n[0] + ",'for':" + n[1] + ",'against':" + n[2]
                    + ",'abstain':10}");
        }
        return tally("{'method':'colleges','mode':'" + mode + "','absent':'" + absent + "','colleges':" + list + "}");
    }

    private static String ranked(String... ballots) {
        var options = ballots[0]
                .split(" ")[1]
                .chars()
                .sorted()
                .mapToObj(it -> "'" + (char) it + "'")
                .toList();
        var list = new ArrayList<String>();
        for (var it : ballots) {
            var order = it.split(" ")[1]
                    .chars()
                    .mapToObj(c -> "['" + (char) c + "']")
                    .toList();
            list.add("{'count':" + it.split(" ")[0] + ",'ranking':" + order + "}");
        }
        return "{'method':'schulze','options':" + options + ",'ballots':" + list + "}";
    }

    private String tally(String json) {
        try {
            return BallotFile.tally(Files.writeString(folder.resolve("vote.json"), json.replace('\'', '"')));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

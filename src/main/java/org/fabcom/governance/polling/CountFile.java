package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.polling.Papers.Paper;
import org.fabcom.tally.rules.BallotRules.ByCollege;
import org.fabcom.tally.rules.Markings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A ballot as the file that {@code ./fabcom tally} reads: what was cast and the rules, nothing of when. */
record CountFile(Ballot ballot, List<Paper> papers, List<RoomCount> room, long registered, long present) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param more what is said beside it, which no tally reads: who voted what, where names or trackers are shown */
    String written(Map<String, ?> more) {
        var file = new LinkedHashMap<String, Object>(counted());
        file.put("registered", registered);
        var quorum = ballot.rules().quorum();
        if (quorum.num() > 0) file.put("quorum", ordered("num", quorum.num(), "den", quorum.den(), "present", present));
        file.put("question", ballot.question());
        file.put("text_sha256", ballot.textSha256());
        file.put("roll_sha256", ballot.rollSha256());
        file.put("rules", ballot.rules());
        file.putAll(more);
        return JSON.writeValueAsString(file);
    }

    private Map<String, Object> counted() {
        var rules = ballot.rules();
        return switch (rules.method()) {
            case MAJORITY -> rules.colleges() == null ? majority() : colleges(rules.colleges());
            case JUDGMENT -> judgment();
            case SCHULZE -> ranked();
            case APPROVAL -> marked("approval");
            case SCORE -> marked("score");
            case DOTS -> marked("dots");
        };
    }

    private Map<String, Object> majority() {
        var it = ordered(
                "method", "majority", "for", heads("for"), "against", heads("against"), "abstain", heads("abstain"));
        share(it);
        if (ballot.rules().majority().ofRegistered()) it.put("base", "registered");
        it.put("registered", registered);
        return it;
    }

    private Map<String, Object> colleges(ByCollege by) {
        var colleges = by.weights().stream()
                .map(it -> ordered(
                        "name",
                        it.college(),
                        "weight",
                        it.weight(),
                        "for",
                        heads("for", it.college()),
                        "against",
                        heads("against", it.college()),
                        "abstain",
                        heads("abstain", it.college())))
                .toList();
        var file = ordered(
                "method",
                "colleges",
                "colleges",
                colleges,
                "mode",
                by.mode().name().toLowerCase(Locale.ROOT),
                "absent",
                by.absent().name().toLowerCase(Locale.ROOT));
        share(file);
        return file;
    }

    private void share(Map<String, Object> file) {
        var needed = ballot.rules().majority();
        file.put("num", needed.part().num());
        file.put("den", needed.part().den());
        file.put("strict", needed.strict());
    }

    long heads(String side) {
        return papers.stream()
                        .filter(it -> it.choice().equals(side))
                        .mapToLong(Paper::count)
                        .sum()
                + room.stream().mapToLong(it -> side(it, side)).sum();
    }

    long heads(String side, @Nullable String college) {
        return papers.stream()
                        .filter(it -> it.choice().equals(side) && Objects.equals(it.college(), college))
                        .mapToLong(Paper::count)
                        .sum()
                + room.stream()
                        .filter(it -> Objects.equals(it.college(), college))
                        .mapToLong(it -> side(it, side))
                        .sum();
    }

    private static long side(RoomCount it, String side) {
        return switch (side) {
            case "for" -> it.yes();
            case "against" -> it.no();
            default -> it.abstain();
        };
    }

    /** With colleges, judges are scaled so that each college that judged weighs what it weighs (GM7). */
    private Map<String, Object> judgment() {
        var by = ballot.rules().colleges();
        var heads = tallies(it -> it.count());
        var judged = ordered("method", "majority-judgment");
        if (by == null) {
            judged.put("tallies", heads);
            judged.put("judges", cast());
        } else {
            var scale = scale(by);
            judged.put("tallies", tallies(it -> it.count() * scale.getOrDefault(it.college(), 0L)));
            judged.put(
                    "judges",
                    papers.stream()
                            .mapToLong(it -> it.count() * scale.getOrDefault(it.college(), 0L))
                            .sum());
            judged.put(
                    "heads",
                    ordered(
                            "tallies",
                            heads,
                            "judges",
                            cast(),
                            "default",
                            ballot.rules().missing()));
        }
        judged.put("default", ballot.rules().missing());
        judged.put("options", ballot.rules().options());
        judged.put("grades", ballot.rules().grades());
        return judged;
    }

    private Map<@Nullable String, Long> scale(ByCollege by) {
        var sizes = new TreeMap<String, Long>();
        for (var it : papers) if (it.college() != null) sizes.merge(it.college(), it.count(), Long::sum);
        var common = BigInteger.ONE;
        for (long it : sizes.values()) {
            var size = BigInteger.valueOf(it);
            common = common.divide(common.gcd(size)).multiply(size);
        }
        var scale = new HashMap<@Nullable String, Long>();
        for (var it : by.weights()) {
            var size = sizes.get(it.college());
            if (size != null)
                scale.put(
                        it.college(),
                        common.divide(BigInteger.valueOf(size))
                                .multiply(BigInteger.valueOf(it.weight()))
                                .longValueExact());
        }
        return scale;
    }

    private List<List<Long>> tallies(ToLongFunction<Paper> weight) {
        var tallies = new ArrayList<List<Long>>();
        for (int option = 0; option < ballot.rules().options().size(); option++) {
            var counts = new Long[ballot.rules().grades().size()];
            Arrays.fill(counts, 0L);
            for (var it : papers) {
                var grade = Markings.marks(it.choice()).get(option);
                if (grade != null) counts[grade] += weight.applyAsLong(it);
            }
            tallies.add(List.of(counts));
        }
        return tallies;
    }

    private Map<String, Object> ranked() {
        return ballots("schulze", it -> ordered("count", it.count(), "ranking", ranking(it.choice())));
    }

    private List<List<String>> ranking(String choice) {
        var options = ballot.rules().options();
        var groups = new TreeMap<Integer, List<String>>();
        var marks = Markings.marks(choice);
        for (int i = 0; i < options.size(); i++) {
            var place = marks.get(i);
            if (place != null)
                groups.computeIfAbsent(place, none -> new ArrayList<>()).add(options.get(i));
        }
        return groups.isEmpty() ? List.of(options) : List.copyOf(groups.values());
    }

    private Map<String, Object> marked(String method) {
        var file = ballots(method, it -> ordered("count", it.count(), "marks", marks(it.choice())));
        if (!method.equals("approval")) file.put("max", ballot.rules().most());
        if (method.equals("dots")) file.put("budget", ballot.rules().budget());
        return file;
    }

    private Map<String, Integer> marks(String choice) {
        var options = ballot.rules().options();
        var given = new LinkedHashMap<String, Integer>();
        var marks = Markings.marks(choice);
        for (int i = 0; i < options.size(); i++) {
            var mark = marks.get(i);
            if (mark != null) given.put(options.get(i), mark);
        }
        return given;
    }

    /** Equal papers once, with their count; no paper at all is one that nobody cast. */
    private Map<String, Object> ballots(String method, Function<Paper, Object> each) {
        var equal = new TreeMap<String, Long>();
        for (var it : papers) equal.merge(it.choice(), it.count(), Long::sum);
        if (equal.isEmpty()) equal.put(",".repeat(ballot.rules().options().size() - 1), 0L);
        var ballots = new ArrayList<Object>();
        equal.forEach((choice, count) -> ballots.add(each.apply(new Paper(null, choice, null, count))));
        return ordered("method", method, "options", ballot.rules().options(), "ballots", ballots);
    }

    long cast() {
        return papers.stream().mapToLong(Paper::count).sum();
    }

    long cast(String college) {
        return papers.stream()
                .filter(it -> college.equals(it.college()))
                .mapToLong(Paper::count)
                .sum();
    }

    @SuppressWarnings("NullAway") // JSON says null
    static Map<String, Object> ordered(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}

package org.fabcom.tally;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vote as a file: JSON, 32 MB at most, one method with its votes and rules. What it does not name is not read. */
final class BallotFile {

    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_OPTIONS = 100;
    private static final int MOST_GRADES = 100;
    private static final int MOST_BALLOTS = 200_000;
    private static final int LEAST_COLLEGES = 3;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BallotFile() {}

    /** The answer as one line of JSON; refuses what cannot be counted, naming the key. */
    static String tally(Path file) {
        return answer(file.toString(), json(file));
    }

    /** The same of what was not written yet. */
    static String tally(String name, String content) {
        return answer(name, JSON.readTree(content));
    }

    private static String answer(String name, JsonNode json) {
        var given = new Given(name, "", json);
        return JSON.writeValueAsString(present(given, read(given)).tally());
    }

    /** A quorum may be asked for with any method: {@code majority} has its own. */
    private static Count present(Given it, Count count) {
        if (count instanceof Majority) return count;
        var quorum = quorum(it);
        return quorum == null ? count : new Present(count, it.count("registered"), quorum);
    }

    private static JsonNode json(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) throw new Refused("console.tally.big", file, MOST_BYTES >> 20);
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unread) {
            throw new Refused("console.tally.unread", file);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Refused("console.tally.json", file, at == null ? 1 : at.getLineNr());
        }
    }

    private static Count read(Given it) {
        return switch (it.text("method")) {
            case "majority" -> majority(it);
            case "majority-judgment" -> judgment(it);
            case "schulze" -> schulze(it);
            case "approval" -> marks(it, 1, null);
            case "score" -> marks(it, it.whole("max", 1, Given.MOST), null);
            case "dots" -> {
                long budget = it.whole("budget", 1, Given.MOST);
                yield marks(it, it.says("max") ? it.whole("max", 1, budget) : budget, budget);
            }
            case "colleges" -> colleges(it);
            default ->
                throw it.refused(
                        "method", "oneof", "majority, majority-judgment, schulze, approval, score, dots, colleges");
        };
    }

    private static Majority majority(Given it) {
        var base = it.one(Majority.Base.class, "base", Majority.Base.EXPRESSED);
        boolean counted = base == Majority.Base.REGISTERED || it.says("quorum") || it.says("registered");
        long registered = counted ? it.count("registered") : 0;
        var votes = new Majority(
                it.count("for"), it.count("against"), it.count("abstain", 0), registered, share(it), base, quorum(it));
        if (counted && votes.yes() + votes.no() + votes.abstain() > registered)
            throw it.refused("registered", "voters", registered);
        return votes;
    }

    private static @Nullable Quorum quorum(Given it) {
        if (!it.says("quorum")) return null;
        var quorum = it.object("quorum");
        long den = quorum.whole("den", 1, Given.MOST);
        return new Quorum(quorum.whole("num", 0, den), den, quorum.whole("present", 0, it.count("registered")));
    }

    private static Share share(Given it) {
        if (!it.says("num") && !it.says("den")) return new Share(1, 2, it.yes("strict", true));
        long den = it.whole("den", 1, Given.MOST);
        return new Share(it.whole("num", 0, den), den, it.yes("strict", true));
    }

    private static MajorityJudgment judgment(Given it) {
        var tallies = it.counts("tallies", MOST_GRADES);
        if (!it.says("judges")) {
            long judges = sum(tallies.getFirst());
            for (int i = 1; i < tallies.size(); i++)
                if (sum(tallies.get(i)) != judges) throw it.refused("tallies[" + i + "]", "judges", judges);
            return new MajorityJudgment(tallies);
        }
        long judges = it.whole("judges", 0, Given.MOST_JUDGES);
        int grade = it.says("default")
                ? (int) it.whole("default", 0, tallies.getFirst().size() - 1L)
                : 0;
        var full = new ArrayList<List<Long>>();
        for (var tally : tallies) {
            long missing = judges - sum(tally);
            if (missing < 0) throw it.refused("tallies[" + full.size() + "]", "judges", judges);
            var filled = new ArrayList<>(tally);
            filled.set(grade, filled.get(grade) + missing);
            full.add(List.copyOf(filled));
        }
        return new MajorityJudgment(full);
    }

    private static long sum(List<Long> tally) {
        return tally.stream().mapToLong(it -> it).sum();
    }

    private static Schulze schulze(Given it) {
        var options = it.names("options", MOST_OPTIONS);
        return new Schulze(
                options,
                it.objects("ballots", MOST_BALLOTS).stream()
                        .map(ballot -> new Schulze.Ballot(ballot.count("count", 1), places(ballot, options)))
                        .toList());
    }

    /** Whoever is not named stands last, with all others who are not. */
    private static List<Integer> places(Given ballot, List<String> options) {
        var places = new HashMap<String, Integer>();
        int place = 0;
        for (var tied : ballot.groups("ranking", MOST_OPTIONS)) {
            for (var name : tied) {
                if (!options.contains(name)) throw ballot.refused(ballot.at("ranking"), "option", name);
                if (places.put(name, place) != null) throw ballot.refused(ballot.at("ranking"), "twice", name);
            }
            place++;
        }
        int last = place;
        return options.stream().map(it -> places.getOrDefault(it, last)).toList();
    }

    private static Marks marks(Given it, long max, @Nullable Long budget) {
        var options = it.names("options", MOST_OPTIONS);
        return new Marks(
                options,
                it.objects("ballots", MOST_BALLOTS).stream()
                        .map(paper -> new Marks.Paper(paper.count("count", 1), marks(paper, options, max, budget)))
                        .toList());
    }

    private static Map<String, Long> marks(Given paper, List<String> options, long max, @Nullable Long budget) {
        var said = paper.object("marks");
        var marks = new LinkedHashMap<String, Long>();
        for (var name : said.keys()) {
            if (!options.contains(name)) throw paper.refused(paper.at("marks"), "option", name);
            marks.put(name, said.whole(name, 0, max));
        }
        long spent = marks.values().stream().mapToLong(it -> it).sum();
        if (budget != null && spent > budget) throw paper.refused(paper.at("marks"), "budget", spent, budget);
        return marks;
    }

    private static Colleges colleges(Given it) {
        var colleges = it.objects("colleges", MOST_OPTIONS).stream()
                .map(college -> new Colleges.College(
                        college.text("name"),
                        college.fraction("weight"),
                        college.count("for"),
                        college.count("against"),
                        college.count("abstain", 0)))
                .toList();
        if (colleges.size() < LEAST_COLLEGES) throw it.refused("colleges", "few", LEAST_COLLEGES);
        var sum = colleges.stream().map(Colleges.College::weight).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(Fraction.of(100))) throw it.refused("colleges", "weights", sum);
        return new Colleges(
                colleges, it.one(Colleges.Mode.class, "mode"), it.one(Colleges.Absent.class, "absent"), share(it));
    }
}

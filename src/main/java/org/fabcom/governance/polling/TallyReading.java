package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.Recount;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Mode;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answer of a tally into what rooms and pages show. */
final class TallyReading {

    /** Papers of which nothing can be said without saying what somebody voted. */
    private static final int FEW = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    private TallyReading() {}

    /**
     * @param voices of the roll, entitled or not
     * @param papers cast unseen: hands were seen, and whoever is there without voting put none in
     * @param represented for the quorum
     */
    static Result of(
            Ballot ballot,
            CountFile votes,
            String answer,
            String sha256,
            List<Voice> voices,
            long papers,
            long represented) {
        var said = JSON.readTree(answer);
        var rules = ballot.rules();
        long registered = voices.stream().filter(Voice::entitled).count();
        boolean quorum = !said.path("outcome").asString("").equals("no_quorum");
        var winners = quorum && rules.method().compares() && papers > 0 ? winners(rules, said) : List.<String>of();
        var outcome = outcome(rules.method(), said, winners);
        boolean sides = rules.method() == Method.MAJORITY;
        return new Result(
                outcome,
                winners,
                registered,
                represented,
                Recount.need(rules.quorum().num(), rules.quorum().den(), registered),
                sides ? votes.heads("for") : 0,
                sides ? votes.heads("against") : 0,
                sides ? votes.heads("abstain") : 0,
                sides && rules.colleges() != null && quorum ? weights(rules.colleges(), votes, said, voices) : null,
                outcome == Outcome.TIED && rules.tie() == TieRule.RETURN ? TieRule.RETURN : null,
                sha256,
                rules.secrecy().secret() && few(rules, votes, papers));
    }

    private static boolean few(BallotRules rules, CountFile votes, long papers) {
        if (papers > 0 && papers < FEW) return true;
        var by = rules.colleges();
        return by != null
                && by.weights().stream().map(it -> votes.cast(it.college())).anyMatch(it -> it > 0 && it < FEW);
    }

    private static Outcome outcome(Method method, JsonNode said, List<String> winners) {
        var told = said.path("outcome").asString("");
        if (!told.isEmpty()) return Outcome.valueOf(told.toUpperCase(Locale.ROOT));
        if (method == Method.MAJORITY || winners.isEmpty()) return Outcome.NO_DECISION;
        return winners.size() == 1 ? Outcome.ADOPTED : Outcome.TIED;
    }

    private static List<String> winners(BallotRules rules, JsonNode said) {
        return switch (rules.method()) {
            case JUDGMENT -> first(rules.options(), said.path("ranks"));
            case SCHULZE -> names(said.path("winners"));
            default -> names(said.path("ranking").path(0));
        };
    }

    private static List<String> first(List<String> options, JsonNode ranks) {
        var first = new ArrayList<String>();
        for (int i = 0; i < options.size(); i++) if (ranks.path(i).asInt() == 1) first.add(options.get(i));
        return first;
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        for (var it : list) names.add(it.asString());
        return names;
    }

    private static Result.Weights weights(
            BallotRules.ByCollege by, CountFile votes, JsonNode said, List<Voice> voices) {
        var colleges = by.weights().stream()
                .map(it -> college(it, by.mode(), votes, voices))
                .toList();
        return new Result.Weights(
                text(said.path("for")), text(said.path("against")), text(said.path("absent")), colleges);
    }

    private static Result.OfCollege college(BallotRules.Weight it, Mode mode, CountFile votes, List<Voice> voices) {
        long yes = votes.heads("for", it.college());
        long no = votes.heads("against", it.college());
        return new Result.OfCollege(
                it.college(),
                it.weight(),
                voices.stream()
                        .filter(voice -> voice.entitled() && Objects.equals(voice.college(), it.college()))
                        .count(),
                yes,
                no,
                votes.heads("abstain", it.college()),
                Recount.brings(mode == Mode.BLOCK, it.weight(), yes, no));
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isMissingNode() ? "0" : value.asString();
    }
}

package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options that were compared, the best first, from the answer of the tally. */
final class OptionWords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ballot ballot;
    private final Result result;
    private final JsonNode file;
    private final JsonNode answer;
    private final Page page;

    OptionWords(Ballot ballot, Result result, String file, String answer, Page page) {
        this.ballot = ballot;
        this.result = result;
        this.file = JSON.readTree(file);
        this.answer = JSON.readTree(answer);
        this.page = page;
    }

    List<ResultView.Option> all() {
        if (!ballot.rules().method().compares() || result.outcome() == Outcome.NO_QUORUM) return List.of();
        return ballot.rules().method() == Method.JUDGMENT ? judged() : ranked();
    }

    private List<ResultView.Option> ranked() {
        var options = new ArrayList<ResultView.Option>();
        int rank = 1;
        for (var group : answer.path("ranking")) {
            for (var it : group) {
                var total = answer.path("totals").path(it.asString());
                options.add(option(
                        it.asString(),
                        result.represented() == 0 ? "" : page.t("governance.result.rank", rank),
                        total.isMissingNode() ? "" : page.t("governance.result.total", total.longValue()),
                        List.of()));
            }
            rank += group.size();
        }
        return options;
    }

    private List<ResultView.Option> judged() {
        var names = ballot.rules().options();
        var options = new ArrayList<ResultView.Option>();
        for (int rank = 1; rank <= names.size(); rank++)
            for (int i = 0; i < names.size(); i++)
                if (answer.path("ranks").path(i).asInt() == rank) options.add(judged(i));
        return options;
    }

    private ResultView.Option judged(int option) {
        var grades = ballot.rules().grades();
        var heads = file.path("heads").isMissingNode() ? file : file.path("heads");
        var counts = new ArrayList<Long>();
        var said = new ArrayList<String>();
        for (int grade = grades.size() - 1; grade >= 0; grade--) {
            long count = heads.path("tallies").path(option).path(grade).longValue()
                    + (grade == ballot.rules().missing() ? unsaid(heads, option) : 0);
            counts.add(count);
            if (count > 0) said.add(count + "\u00a0" + grades.get(grade).toLowerCase(page.locale()));
        }
        var median = answer.path("medians").path(option);
        var figure = median.isIntegralNumber() ? grades.get(median.asInt()) : "";
        return option(ballot.rules().options().get(option), figure, String.join(" · ", said), counts);
    }

    /** Those who said no grade gave the one that was announced for it. */
    private static long unsaid(JsonNode heads, int option) {
        long said = 0;
        for (var it : heads.path("tallies").path(option)) said += it.longValue();
        return Math.max(0, heads.path("judges").longValue() - said);
    }

    private ResultView.Option option(String name, String figure, String detail, List<Long> bars) {
        return new ResultView.Option(name, figure, detail, result.winners().contains(name), bars);
    }
}

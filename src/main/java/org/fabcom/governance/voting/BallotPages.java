package org.fabcom.governance.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotRules;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Markings;
import org.fabcom.governance.ballots.Method;
import org.fabcom.governance.ballots.Secrecy;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A vote: read, cast, counted again. */
@Controller
class BallotPages {

    private static final String BALLOT = "/agora/votes/{ballot}";

    private final VotingGate gate;
    private final BallotScreen screen;
    private final RollScreen rolls;
    private final Booth booth;
    private final Ballots ballots;

    BallotPages(VotingGate gate, BallotScreen screen, RollScreen rolls, Booth booth, Ballots ballots) {
        this.gate = gate;
        this.screen = screen;
        this.rolls = rolls;
        this.booth = booth;
        this.ballots = ballots;
    }

    @GetMapping(BALLOT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID ballot, Visitor me, Page page) {
        return page.show("governance/ballot", screen.of(gate.enter(ballot, me), Form.empty(), me, page));
    }

    @PostMapping(BALLOT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cast(@PathVariable UUID ballot, Form form, Visitor me, Page page) {
        var at = gate.enter(ballot, me);
        var said = said(at.ballot(), form, me, page);
        if (said.isEmpty() && !form.wrong()) form.reject("voix", page.t("governance.vote.nothing"));
        if (form.wrong()) return page.refuse(422, "governance/ballot", screen.of(at, form, me, page));
        var cast = booth.cast(ballot, said, me.party());
        if (cast instanceof Cast.Counted counted)
            return counted.trackers().isEmpty()
                    ? page.redirect(at.path(), "governance.vote.done", said.size())
                    : page.show("governance/trackers", trackers(at, counted, me, page));
        form.reject("voix", sentence(cast, page));
        return page.refuse(409, "governance/ballot", screen.of(gate.enter(ballot, me), form, me, page));
    }

    private TrackersView trackers(VotingGate.Standing at, Cast.Counted counted, Visitor me, Page page) {
        var trackers = booth.cards(at.ballot(), me.party()).stream()
                .filter(it -> counted.trackers().containsKey(it.voice().place()))
                .map(it -> new TrackersView.Tracker(
                        CardScreen.title(it, page),
                        Objects.requireNonNull(counted.trackers().get(it.voice().place()))))
                .toList();
        return new TrackersView(at.ballot().question(), at.path(), trackers);
    }

    private static String sentence(Cast cast, Page page) {
        return switch (cast) {
            case Cast.Counted done ->
                page.t("governance.vote.done", done.trackers().size());
            case Cast.NotOpen none -> page.t("governance.vote.closed");
            case Cast.Already it -> page.t("governance.vote.already", it.name());
            case Cast.Refused it -> page.t("governance.vote.refused", it.name());
            case Cast.Bound it -> page.t("governance.vote.bound", it.name());
        };
    }

    /** What was said on each card that may be cast; cards on which nothing was said stay out. */
    private Map<Integer, String> said(Ballot ballot, Form form, Visitor me, Page page) {
        var said = new LinkedHashMap<Integer, String>();
        for (var it : booth.cards(ballot, me.party())) {
            int place = it.voice().place();
            var typed = typed(ballot, form, place);
            boolean nothing = typed.stream().allMatch(String::isEmpty);
            boolean blank = !form.value("blanc-" + place).isEmpty();
            if (nothing && !blank) continue;
            if (!it.open()) {
                if (it.cast())
                    form.reject(
                            "voix", page.t("governance.vote.already", it.voice().name()));
                continue;
            }
            var choice = Markings.of(ballot.rules(), typed);
            if (blank && !nothing)
                form.reject(
                        "voix-" + place,
                        page.t("governance.vote.both", it.voice().name()));
            else if (choice.isEmpty())
                form.reject("voix-" + place, marks(ballot.rules(), it.voice().name(), page));
            else said.put(place, choice.get());
        }
        return said;
    }

    private static String marks(BallotRules rules, String name, Page page) {
        return page.t(
                "governance.vote.marks." + rules.method(),
                name,
                rules.most(),
                rules.budget(),
                rules.options().size());
    }

    private static List<String> typed(Ballot ballot, Form form, int place) {
        if (ballot.rules().method() == Method.MAJORITY) return List.of(form.value("voix-" + place));
        var marks = new ArrayList<String>();
        for (int i = 0; i < ballot.rules().options().size(); i++) marks.add(form.value("voix-" + place + "-" + i));
        return marks;
    }

    @GetMapping(BALLOT + "/liste")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView roll(@PathVariable UUID ballot, Visitor me, Page page) {
        return page.show("governance/roll", rolls.of(gate.enter(ballot, me), page));
    }

    /** What {@code ./fabcom tally} reads, to the byte. */
    @GetMapping(BALLOT + "/depouillement.json")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<String> file(@PathVariable UUID ballot, Visitor me) {
        gate.enter(ballot, me);
        shown(ballot);
        return attachment(
                "vote-" + ballot + ".json",
                "application/json",
                ballots.export(ballot).orElseThrow());
    }

    /** Trackers and choices, sorted: anybody counts them again (G37). */
    @GetMapping(BALLOT + "/bulletins.csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<String> papers(@PathVariable UUID ballot, Visitor me) {
        if (gate.enter(ballot, me).ballot().rules().secrecy() != Secrecy.TRACKED) throw Problem.notFound();
        shown(ballot);
        var lines = new StringBuilder("tracker;college;choice\n");
        for (var it : JsonMapper.shared()
                .readTree(ballots.export(ballot).orElseThrow())
                .path("papers"))
            lines.append(it.path("tracker").asString(""))
                    .append(';')
                    .append(quoted(it.path("college").asString("")))
                    .append(';')
                    .append(quoted(it.path("choice").asString("")))
                    .append('\n');
        return attachment("bulletins-" + ballot + ".csv", "text/csv;charset=UTF-8", lines.toString());
    }

    private void shown(UUID ballot) {
        if (ballots.result(ballot).filter(it -> !it.guarded()).isEmpty()) throw Problem.notFound();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static ResponseEntity<String> attachment(String name, String type, String content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}

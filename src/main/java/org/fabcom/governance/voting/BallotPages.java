package org.fabcom.governance.voting;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;
import org.fabcom.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A vote: read, cast, counted again. */
@Controller
record BallotPages(VotingGate gate, BallotScreen screen, RollScreen rolls, Booth booth, Ballots ballots) {

    private static final String BALLOT = "/agora/votes/{ballot}";

    @GetMapping(BALLOT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID ballot, Visitor me, Page page, HttpServletResponse response) {
        var at = gate.enter(ballot, me);
        screen.turns(at.ballot()).ifPresent(seconds -> response.setHeader("Refresh", String.valueOf(seconds)));
        return page.show("governance/ballot", screen.of(at, Form.empty(), me, page));
    }

    @PostMapping(BALLOT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cast(UUID ballot, Form form, Visitor me, Page page) {
        var at = gate.enter(ballot, me);
        var said = new CastForm(at.ballot(), form, page, () -> booth.cards(at.ballot(), me.party())).read();
        if (form.wrong()) return page.refuse("governance/ballot", screen.of(at, form, me, page));
        var cast = booth.cast(at.ballot(), said, me.party());
        if (cast instanceof Cast.Counted counted)
            return counted.trackers().isEmpty()
                    ? page.redirect(at.path(), "governance.vote.done", said.size())
                    : page.show("governance/trackers", trackers(at, counted, me, page));
        form.reject("voix", sentence(cast, page));
        int status = cast instanceof Cast.Already ? 422 : 409;
        return page.refuse(status, "governance/ballot", screen.of(gate.enter(ballot, me), form, me, page));
    }

    private static TrackersView trackers(VotingGate.Standing at, Cast.Counted counted, Visitor me, Page page) {
        var trackers = counted.voices().stream()
                .sorted(Comparator.comparing(it -> !me.party().equals(it.person())))
                .map(it -> new TrackersView.Tracker(
                        CardScreen.title(it, me.party().equals(it.person()), page),
                        Objects.requireNonNull(counted.trackers().get(it.place()))))
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

    @GetMapping(BALLOT + "/liste")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView roll(UUID ballot, Visitor me, Page page) {
        return page.show("governance/roll", rolls.of(gate.enter(ballot, me), Form.empty(), page));
    }

    /** What {@code ./fabcom tally} reads, to the byte. */
    @GetMapping(BALLOT + "/depouillement.json")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<String> file(UUID ballot, Visitor me) {
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
    ResponseEntity<byte[]> papers(UUID ballot, Visitor me) {
        if (gate.enter(ballot, me).ballot().rules().secrecy() != Secrecy.TRACKED) throw Problem.notFound();
        shown(ballot);
        var columns = List.of("tracker", "college", "choice");
        var papers = JsonMapper.shared()
                .readTree(ballots.export(ballot).orElseThrow())
                .path("papers");
        return Csv.answer(
                "bulletins-" + ballot + ".csv",
                columns,
                papers.valueStream()
                        .map(it -> columns.stream()
                                .map(column -> it.path(column).asString(""))
                                .toList()));
    }

    private void shown(UUID ballot) {
        if (ballots.result(ballot).filter(it -> !it.guarded()).isEmpty()) throw Problem.notFound();
    }

    private static ResponseEntity<String> attachment(String name, String type, String content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}

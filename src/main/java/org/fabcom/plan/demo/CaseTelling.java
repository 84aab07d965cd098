package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.SheetChoice;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.Choice;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.cases.work.Contest;
import org.fabcom.cases.work.Contests;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.cases.work.Priorities;
import org.fabcom.cases.work.SheetTool;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.demo.InventedCase.Move;
import org.springframework.stereotype.Component;

/** Takes the steps of a case through the commands that everybody uses: what is refused is wrong in the file. */
@Component
record CaseTelling(
        Cases cases,
        Contests contests,
        Priorities priorities,
        FollowUps followUps,
        ConstraintDates dates,
        CaseSheet sheets,
        Diagnoses diagnoses,
        Clock clock) {

    /** What a step needs to know besides itself; {@code told} holds the cases of this story by key. */
    record Scene(CaseId id, PartyId by, Days days, Cast.Names names, Map<String, CaseId> told) {}

    Case open(InventedCase it, Cast.Names names, Days days) {
        var asked = it.asked();
        var organisation = names.organisation(it.of()).id();
        var request = new CaseRequest(
                organisation,
                names.person(asked.by()),
                clock.instant(),
                asked.channel(),
                days.words(asked.need()),
                asked.availability(),
                asked.name(),
                asked.phone());
        return cases.open(request, sheet(organisation).map(KeptRow::id).orElse(null));
    }

    /** The latest sheet that this organisation has kept by then. */
    private Optional<KeptRow> sheet(PartyId organisation) {
        var now = clock.instant();
        return diagnoses.of(List.of(organisation)).stream()
                .filter(it -> it.at().isBefore(now))
                .max(Comparator.comparing(KeptRow::at));
    }

    Case now(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    void take(Move move, Scene scene) {
        var decided = decide(move, scene, now(scene.id()));
        if (!(decided instanceof Decision.Done)) throw new IllegalStateException(decided.toString());
    }

    void spare(InventedCase.Spared it, Scene scene) {
        var decided = dates.add(
                scene.id(),
                it.kind(),
                scene.days().words(it.label()),
                scene.days().day(it.from()),
                scene.days().day(it.to()),
                scene.by());
        if (!(decided instanceof Decision.Done)) throw new IllegalStateException(decided.toString());
    }

    private Decision decide(Move move, Scene scene, Case it) {
        var words = scene.days().words(move.words());
        var id = scene.id();
        var by = scene.by();
        return switch (move.does()) {
            case QUALIFY -> cases.decide(id, by, now -> now.qualify(words));
            case REDIRECT -> cases.decide(id, by, now -> now.redirect(words));
            case DROP -> cases.decide(id, by, now -> now.drop(words));
            case ASSIGN -> assign(move, scene);
            case MERGE -> cases.merge(id, it.version(), told(move, scene), by);
            case START -> cases.decide(id, by, Case::start);
            case ATTACH ->
                cases.decide(
                        id,
                        by,
                        now -> SheetChoice.attach(
                                now, sheet(it.organisation()).orElseThrow().id()));
            case CONTEST ->
                contests.contest(
                        id,
                        Objects.requireNonNullElse(move.tool(), ""),
                        Objects.requireNonNullElse(move.line(), ""),
                        words,
                        by);
            case ANSWER -> contests.answer(id, oldestOpen(id), words, by);
            case REPORT -> contests.report(id, it.version(), by);
            case ACCEPT -> cases.decide(id, by, now -> now.accept(words, by, clock.instant()));
            case CORRECT -> contests.askToCorrect(id, it.version(), words, by);
            case BOARD -> board(move, scene, it, words);
            case BEGIN -> cases.decide(id, by, now -> now.begin(words));
            case FOLLOW -> followUps.follow(id, it.version(), scene.days().day(move.day()), by);
            case FOLLOWED -> followUps.answer(id, Objects.requireNonNull(move.after()), answer(move, words), by);
            case CLOSE -> close(move, scene, it, words);
            case REOPEN -> cases.decide(id, by, now -> now.reopen(words));
        };
    }

    private Decision assign(Move move, Scene scene) {
        var mediator = scene.names().person(Objects.requireNonNull(move.to()));
        var due = move.due();
        return cases.decide(
                scene.id(),
                scene.by(),
                now -> now.assign(mediator, due == null ? null : scene.days().day(due), scene.by(), clock.instant()));
    }

    private static CaseId told(Move move, Scene scene) {
        return Objects.requireNonNull(scene.told().get(move.to()), "no such case: " + move.to());
    }

    private UUID oldestOpen(CaseId id) {
        return contests.of(id).stream()
                .filter(Contest::open)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static FollowUp.Answer answer(Move move, String words) {
        return new FollowUp.Answer(
                Objects.requireNonNull(move.used()),
                move.people(),
                Objects.requireNonNull(move.account()),
                words,
                "",
                Instant.EPOCH);
    }

    private Decision close(Move move, Scene scene, Case it, String words) {
        var how = new Case.Closing(
                Objects.requireNonNull(move.outcome()),
                Objects.requireNonNull(move.minutes()),
                100L * Objects.requireNonNull(move.euros()),
                clock.instant());
        return followUps
                .close(it, it.version(), how, words, List.of(), scene.days().day(move.day()), scene.by())
                .decision();
    }

    /** The order that the sheet proposes, but for one tool that the board brings forward. */
    private Decision board(Move move, Scene scene, Case it, String words) {
        var first = move.first();
        var sheet = sheets.tools(it);
        if (first != null && sheet.stream().noneMatch(tool -> tool.name().equals(first)))
            throw new IllegalStateException(first + " is not in the sheet");
        var ordered = sheet.stream()
                .map(SheetTool::name)
                .sorted(Comparator.comparing(name -> !name.equals(first)))
                .toList();
        var why = scene.days().words(Objects.requireNonNullElse(move.why(), ""));
        var reasons =
                ordered.stream().map(name -> name.equals(first) ? why : "").toList();
        List<Choice> choices = Priorities.choices(ordered, reasons, sheet);
        return priorities.choose(
                scene.id(), it.version(), scene.days().day(move.day() + 1), words, choices, scene.by());
    }
}

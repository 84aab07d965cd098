package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.bank.Experience;
import org.fabcom.founding.deliberation.AsideRequests;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Standing;
import org.fabcom.founding.walking.PathView.NowView;
import org.fabcom.founding.walking.PathView.PinView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a path shows. */
@Component
record PathScreen(Progress progress, AsideRequests asides, Clock clock) {

    /** The one act that comes now. {@code turn}: it waits for the reader. */
    record Waiting(NowView now, boolean turn) {}

    /** Empty where all is settled. */
    Optional<Waiting> waiting(Standing at, Page page) {
        var walked = progress.of(at.path().id(), at.me().id());
        var asked = walked.asked();
        var counts = walked.counts();
        var next = next(asked, counts);
        if (next == null) return Optional.empty();
        var step = step(next, count(counts, next));
        return Optional.of(new Waiting(now(next, asked, counts, at, page), step.equals("write") || step.equals("say")));
    }

    PathView of(Standing at, Page page) {
        var walked = progress.of(at.path().id(), at.me().id());
        var asked = walked.asked();
        var counts = walked.counts();
        var next = next(asked, counts);
        var aside = asides.codes(at.path().id());
        var pins = asked.values().stream()
                .map(it -> pin(it, asked, counts, it.equals(next), aside, at, page))
                .collect(Collectors.groupingBy(it -> it.code().replaceAll("[0-9]", "")));
        return new PathView(
                at.path(),
                arrived(at, page) + state(asked, page),
                page.t("founding.path.founders", at.founders().size()),
                count(asked, State.DECIDED) + doubts(asked) == 0
                        ? page.t("founding.path.document.none")
                        : page.t("founding.path.document", count(asked, State.DECIDED), doubts(asked)),
                page.t("founding.path.experiences", Experience.all().size()),
                next == null ? null : now(next, asked, counts, at, page),
                PathMap.links(asked),
                pins.getOrDefault("", List.of()),
                pins.getOrDefault("V", List.of()),
                pins.getOrDefault("P", List.of()),
                at.me().keeper());
    }

    /** What waits for the reader: their first answer, then their word on a sentence, then any open one, then the next to open. */
    private static @Nullable AskedQuestion next(Map<String, AskedQuestion> asked, Map<String, Progress.Count> counts) {
        var all = asked.values().stream().toList();
        return all.stream()
                .filter(it -> it.state().written() && !count(counts, it).mine())
                .findFirst()
                .or(() -> all.stream()
                        .filter(it -> it.state().written()
                                && it.proposed()
                                && !count(counts, it).said())
                        .findFirst())
                .or(() -> all.stream().filter(it -> it.state().written()).findFirst())
                .or(() -> all.stream()
                        .filter(it ->
                                it.state() == State.COMING && missing(it, asked).isEmpty())
                        .findFirst())
                .orElse(null);
    }

    private static Progress.Count count(Map<String, Progress.Count> counts, AskedQuestion it) {
        return counts.getOrDefault(it.code(), new Progress.Count(it.code(), 0, false, 0, false));
    }

    /** Needs that are neither decided nor waived. */
    private static List<String> missing(AskedQuestion it, Map<String, AskedQuestion> asked) {
        return it.question().needs().stream()
                .filter(need -> {
                    var found = asked.get(need);
                    return found == null || !found.state().settled();
                })
                .toList();
    }

    private static long count(Map<String, AskedQuestion> asked, State state) {
        return asked.values().stream().filter(it -> it.state() == state).count();
    }

    private static long doubts(Map<String, AskedQuestion> asked) {
        return asked.values().stream()
                .filter(it -> it.state().written()
                        || it.state() == State.PARKED
                        || !it.reExamine().isEmpty())
                .count();
    }

    private static String arrived(Standing at, Page page) {
        var on = at.path().arrivedAt();
        return on == null ? "" : page.t("founding.arrived", page.shortDate(on)) + " ";
    }

    private static String state(Map<String, AskedQuestion> asked, Page page) {
        return page.t(
                "founding.path.state",
                count(asked, State.DECIDED),
                count(asked, State.PARKED),
                count(asked, State.OPEN) + count(asked, State.REOPENED),
                count(asked, State.COMING));
    }

    private NowView now(
            AskedQuestion it,
            Map<String, AskedQuestion> asked,
            Map<String, Progress.Count> counts,
            Standing at,
            Page page) {
        var count = count(counts, it);
        var lang = page.lang();
        var needed = String.join(", ", AskedQuestions.dependants(asked.values(), it.code()));
        return new NowView(
                page.t("founding.now", page.t("founding.number", it.code())),
                it.question().title().in(lang),
                told(it, count, at, page),
                it.url(),
                page.t("founding.now.do." + step(it, count)),
                needed.isEmpty() ? "" : page.t("founding.opens", needed));
    }

    private String step(AskedQuestion it, Progress.Count count) {
        if (it.state() == State.COMING) return "open";
        if (!count.mine()) return "write";
        if (it.proposed() && !count.said()) return "say";
        return it.revealed(clock.instant()) ? "read" : "see";
    }

    private String told(AskedQuestion it, Progress.Count count, Standing at, Page page) {
        if (it.state() == State.COMING) return it.question().help().in(page.lang());
        var written = page.t("founding.written", count.answers(), at.founders().size());
        if (it.revealed(clock.instant())) return written;
        var until = it.until();
        return written + " "
                + (until == null ? page.t("founding.hidden") : page.t("founding.hidden.until", page.dateTime(until)));
    }

    private PinView pin(
            AskedQuestion it,
            Map<String, AskedQuestion> asked,
            Map<String, Progress.Count> counts,
            boolean now,
            Set<String> aside,
            Standing at,
            Page page) {
        var question = it.question();
        return new PinView(
                it.code(),
                now ? "now" : kind(it),
                question.brief().in(page.lang()),
                question.title().in(page.lang()),
                aside.contains(it.code())
                        ? page.t("founding.aside.pending")
                        : words(it, count(counts, it), missing(it, asked).isEmpty(), at, page),
                it.url(),
                question.added() ? 0 : question.at().getFirst(),
                question.added() ? 0 : question.at().getLast());
    }

    private static String kind(AskedQuestion it) {
        return switch (it.state()) {
            case COMING -> "coming";
            case OPEN, REOPENED -> "open";
            case PARKED -> "doubt";
            case WAIVED -> "waived";
            case DECIDED -> it.reExamine().isEmpty() ? "done" : "doubt";
        };
    }

    private String words(AskedQuestion it, Progress.Count count, boolean openable, Standing at, Page page) {
        var decided = it.decidedOn();
        var again = it.againOn();
        return switch (it.state()) {
            case COMING ->
                openable
                        ? page.t("founding.openable")
                        : page.t(
                                "founding.after",
                                String.join(", ", it.question().needs()));
            case OPEN ->
                it.proposed()
                        ? page.t("founding.open.sentence")
                        : it.revealed(clock.instant())
                                ? page.t("founding.open.positions", count.positions())
                                : page.t(
                                        "founding.open.written",
                                        count.answers(),
                                        at.founders().size());
            case REOPENED -> page.t("founding.reopened");
            case PARKED ->
                again == null ? page.t("founding.parked") : page.t("founding.parked.until", page.shortDate(again));
            case WAIVED -> page.t("founding.waived");
            case DECIDED -> {
                var told = decided == null ? "" : page.t("founding.decided", page.shortDate(decided));
                yield it.reExamine().isEmpty() ? told : told + ", " + page.t("founding.reexamine");
            }
        };
    }
}

package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.deliberation.FirstAnswers;
import org.fabcom.founding.deliberation.FoundingDecision;
import org.fabcom.founding.deliberation.FoundingDecisions;
import org.fabcom.founding.deliberation.InPersonSessions;
import org.fabcom.founding.document.FoundingDocument.Block;
import org.fabcom.founding.document.FoundingDocument.Lines;
import org.fabcom.founding.document.FoundingDocument.Minority;
import org.fabcom.founding.document.FoundingDocument.Open;
import org.fabcom.founding.document.FoundingDocument.Part;
import org.fabcom.founding.document.FoundingDocument.Section;
import org.fabcom.founding.document.FoundingDocument.Sentence;
import org.fabcom.founding.document.FoundingDocument.ToWrite;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Founder;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Draws the founding document from the decisions in force. Nothing of it is kept: it is always what was decided last. */
@Component
record Drafting(
        AskedQuestions questions,
        FoundingDecisions decisions,
        InPersonSessions sessions,
        FirstAnswers answers,
        Founders founders,
        DocumentTables tables,
        Clock clock) {

    FoundingDocument of(Standing at, LegalForm form, Page page) {
        return new Draft(at, form, page).whole();
    }

    /** One drawing. */
    private final class Draft {

        private final Standing at;
        private final LegalForm form;
        private final Page page;
        private final Map<String, AskedQuestion> asked;
        private final Map<String, FoundingDecision> decided;
        private final List<String> met;

        Draft(Standing at, LegalForm form, Page page) {
            this.at = at;
            this.form = form;
            this.page = page;
            var path = at.path().id();
            this.asked = questions.of(path).stream().collect(Collectors.toMap(AskedQuestion::code, it -> it));
            this.decided = decisions.inForce(path).stream().collect(Collectors.toMap(FoundingDecision::code, it -> it));
            this.met = sessions.of(path).stream()
                    .map(InPersonSessions.InPersonSession::code)
                    .toList();
        }

        FoundingDocument whole() {
            var parts = new ArrayList<Part>();
            for (var part : OutlineLine.Part.values())
                parts.add(new Part(
                        title(part),
                        Stream.concat(
                                        OutlineLine.of(form).stream()
                                                .filter(it -> it.part() == part)
                                                .map(this::section),
                                        own(part))
                                .toList(),
                        false));
            var open = undecided(it -> it.state() != State.WAIVED);
            var waived = undecided(it -> it.state() == State.WAIVED);
            var left = new ArrayList<>(
                    List.of(new Section(page.t("founding.document.open", open.size()), List.of(openLines(open)))));
            if (!waived.isEmpty())
                left.add(new Section(page.t("founding.document.waived"), List.of(openLines(waived))));
            parts.add(new Part(page.t("founding.document.part.OPEN"), left, true));
            parts.add(new Part(
                    page.t("founding.document.part.REGISTER"),
                    List.of(RegisterLines.of(decisions.history(at.path().id()), page)),
                    false));
            parts.add(new Part(page.t("founding.document.part.SIGNED"), List.of(signed()), true));
            return new FoundingDocument(
                    at.path().name(),
                    who()
                            + arrived()
                            + page.t(
                                    "founding.document.lead",
                                    page.date(Days.today(clock)),
                                    decided.size(),
                                    open.size(),
                                    decided.values().stream()
                                            .mapToInt(it -> it.notes().size())
                                            .sum()),
                    parts,
                    open.stream()
                            .map(it -> new LinkView(
                                    it.url(),
                                    it.code() + ". " + it.question().brief().in(page.lang()) + " · " + state(it)))
                            .toList());
        }

        private List<AskedQuestion> undecided(Predicate<AskedQuestion> which) {
            return questions.of(at.path().id()).stream()
                    .filter(it -> !decided.containsKey(it.code()) && which.test(it))
                    .toList();
        }

        private String who() {
            var names = at.founders().stream().map(Founder::name).collect(Collectors.joining(", "));
            var place = at.path().place();
            return place.isEmpty()
                    ? page.t("founding.document.by", names) + " "
                    : page.t("founding.document.by.at", names, place) + " ";
        }

        /** Room for each to sign. */
        private Section signed() {
            return new Section(
                    page.t("founding.document.signed"),
                    List.of(new Lines(
                            "",
                            List.of(
                                    page.t("founding.document.name"),
                                    page.t("founding.document.day"),
                                    page.t("founding.document.signature")),
                            at.founders().stream()
                                    .map(it -> List.of(it.name(), "", ""))
                                    .toList())));
        }

        private String arrived() {
            var on = at.path().arrivedAt();
            return on == null ? "" : page.t("founding.arrived", page.shortDate(on)) + " ";
        }

        private String title(OutlineLine.Part part) {
            return part == OutlineLine.Part.STATUTES
                    ? page.t("founding.document.part.STATUTES." + form)
                    : page.t("founding.document.part." + part);
        }

        /** What the group asked itself comes last in its part, each under its own title. */
        private Stream<Section> own(OutlineLine.Part part) {
            return questions.of(at.path().id()).stream()
                    .filter(it -> it.chapter() == part)
                    .map(it -> {
                        var blocks = new ArrayList<Block>();
                        add(it.code(), blocks);
                        return new Section(it.question().title().in(page.lang()), blocks);
                    });
        }

        private Section section(OutlineLine it) {
            var blocks = new ArrayList<Block>();
            for (var code : it.codes()) add(code, blocks);
            if (it.write()) blocks.add(new ToWrite(page.t("founding.document.write")));
            var title = it.title().in(page.lang());
            return new Section(
                    title, blocks.stream().map(block -> once(block, title)).toList());
        }

        /** A table does not say again what its heading says. */
        private static Block once(Block block, String title) {
            return block instanceof Lines lines && Fold.words(lines.title()).equals(Fold.words(title))
                    ? new Lines("", lines.headings(), lines.rows())
                    : block;
        }

        private void add(String code, List<Block> blocks) {
            var it = asked.get(code);
            if (it == null) return;
            var decision = decided.get(code);
            if (decision == null) blocks.add(open(it));
            else {
                blocks.add(sentence(it, decision));
                for (var note : decision.notes()) blocks.add(new Minority(note(note)));
            }
            blocks.addAll(tables.of(it, page));
        }

        private Sentence sentence(AskedQuestion it, FoundingDecision decision) {
            var counts = decision.counts();
            var margin = page.t("founding.document.margin", page.t("founding.number", it.code()), decision.told(page));
            int unconfirmed = unconfirmed(it, counts);
            if (unconfirmed > 0) margin += " · " + page.t("founding.document.unconfirmed", unconfirmed);
            var flag = it.state() != State.DECIDED
                    ? page.t("founding.document.doubt", state(it), it.reason())
                    : it.reExamine().isEmpty() ? "" : page.t("founding.flagged", String.join(", ", it.reExamine()));
            return new Sentence(
                    it.code(),
                    decision.sentence(),
                    margin,
                    it.url(),
                    it.question().check(),
                    met.contains(it.code()),
                    flag);
        }

        /** Of those captured when it was decided, the ones that nobody has confirmed since; first answers of elsewhere stay there. */
        private int unconfirmed(AskedQuestion it, FoundingDecision.Counts counts) {
            int then = counts.unconfirmed();
            return then == 0 || at.path().arrivedAt() != null
                    ? then
                    : Math.min(then, answers.unconfirmed(it.path(), it.code()));
        }

        private String note(FoundingDecision.Note note) {
            var by = note.by() == null ? "" : founders.name(note.by());
            return by.isEmpty() ? page.t("founding.note", note.text()) : page.t("founding.note.by", by, note.text());
        }

        private Open open(AskedQuestion it) {
            return new Open(
                    it.code(),
                    page.t(
                            it.state() == State.WAIVED ? "founding.document.iswaived" : "founding.document.isopen",
                            it.question().title().in(page.lang())),
                    why(it),
                    page.t("founding.number", it.code()) + " · " + state(it),
                    it.url());
        }

        private String state(AskedQuestion it) {
            return page.t("founding.state." + it.state());
        }

        private String why(AskedQuestion it) {
            var again = it.againOn();
            return switch (it.state()) {
                case PARKED ->
                    again == null
                            ? it.reason()
                            : it.reason() + " " + page.t("founding.document.again", page.date(again));
                case WAIVED -> it.reason();
                case COMING ->
                    it.question().needs().isEmpty()
                            ? ""
                            : page.t(
                                    "founding.after.sentence",
                                    String.join(", ", it.question().needs()));
                default ->
                    it.proposed()
                            ? page.t("founding.document.proposed")
                            : page.t(
                                    "founding.written",
                                    answers.of(it.path(), it.code()).size(),
                                    at.founders().size());
            };
        }

        private Lines openLines(List<AskedQuestion> open) {
            return new Lines(
                    "",
                    List.of(
                            page.t("founding.document.number"),
                            page.t("founding.document.question"),
                            page.t("founding.document.state")),
                    open.stream()
                            .map(it -> List.of(
                                    it.code(),
                                    it.question().title().in(page.lang()),
                                    (state(it) + ". " + why(it)).strip()))
                            .toList());
        }
    }
}

package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.bank.Experience;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.deliberation.Conditions;
import org.fabcom.founding.deliberation.Deciding;
import org.fabcom.founding.deliberation.FirstAnswers;
import org.fabcom.founding.deliberation.FirstAnswers.FirstAnswer;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.FoundingDecision.Note;
import org.fabcom.founding.deliberation.FoundingDecisions;
import org.fabcom.founding.deliberation.FoundingRefusal;
import org.fabcom.founding.deliberation.Stances;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.deliberation.Stances.Stance;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.OwnQuestions;
import org.fabcom.founding.path.Standing;
import org.fabcom.founding.question.QuestionView.DecidingView;
import org.fabcom.founding.question.QuestionView.DecisionView;
import org.fabcom.founding.question.QuestionView.SentenceView;
import org.fabcom.founding.question.QuestionView.WritingView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a question shows. First answers leave the base for nobody before they may be read. */
@Component
public class QuestionScreen {

    private final AskedQuestions questions;
    private final FirstAnswers answers;
    private final Founders founders;
    private final FoundingDecisions decisions;
    private final Deciding deciding;
    private final Stances stances;
    private final Material material;
    private final OwnQuestions own;
    private final Clock clock;

    QuestionScreen(
            AskedQuestions questions,
            FirstAnswers answers,
            Founders founders,
            FoundingDecisions decisions,
            Deciding deciding,
            Stances stances,
            Material material,
            OwnQuestions own,
            Clock clock) {
        this.own = own;
        this.questions = questions;
        this.answers = answers;
        this.founders = founders;
        this.decisions = decisions;
        this.deciding = deciding;
        this.stances = stances;
        this.material = material;
        this.clock = clock;
    }

    /** As one of its founders sees it. */
    public QuestionView of(Standing at, String code, Form form, Page page) {
        var it = questions.find(at.path().id(), code).orElseThrow(Problem::notFound);
        var conditions = deciding.conditions(at, it);
        var lang = page.lang();
        var question = it.question();
        var written = answers.of(it.path(), code);
        var writing = writing(at, it, written, page);
        var positions = material.positions(at, it, page);
        return new QuestionView(
                it.url(),
                at.path().url(),
                code,
                it.version(),
                new LinkView(
                        at.path().url(),
                        question.advice()
                                ? page.t("founding.back.advice")
                                : page.t(
                                        "founding.back.question",
                                        code,
                                        QuestionBank.all().size() - 3)),
                question.title().in(lang),
                question.help().in(lang),
                QuestionWords.chip(it, conditions, page),
                QuestionWords.needs(it, conditions, page),
                QuestionWords.feeds(at, code, lang, page),
                step(it, conditions, writing, at),
                it.state().written(),
                it.reason(),
                form,
                question.offered().stream().map(one -> one.in(lang)).toList(),
                writing,
                positions,
                material.judges(it),
                material.arguments(at, it, page),
                sentence(at, it, conditions, page),
                QuestionWords.shown(it, conditions, page),
                ways(it, conditions, page),
                decision(it, conditions, page),
                material.table(it, page),
                Experience.about(code).stream()
                        .map(one -> new LinkView(at.path().url() + "/recits#" + one.code(), one.name()))
                        .toList(),
                QuestionWords.aside(at, conditions, page),
                own.unwritten(at.path().id(), code));
    }

    private String step(AskedQuestion it, Conditions conditions, WritingView writing, Standing at) {
        boolean waits = !writing.toConfirm().isEmpty();
        if (it.state() == AskedQuestion.State.DECIDED) return waits ? "CONFIRM" : "NONE";
        if (!it.state().written()) return "OPEN";
        if (waits) return "CONFIRM";
        if (writing.mayWrite() && writing.mine().isEmpty()) return "WRITE";
        boolean said = conditions.stances().stream()
                .anyMatch(one -> one.founder().equals(at.me().id()));
        if (it.proposed() && !said) return "SAY";
        return Arrays.stream(How.values())
                        .anyMatch(
                                how -> conditions.refusal(how, clock.instant()).isEmpty())
                ? "DECIDE"
                : "NONE";
    }

    private WritingView writing(Standing at, AskedQuestion it, List<FirstAnswer> written, Page page) {
        boolean revealed = it.revealed(clock.instant());
        var mine = written.stream()
                .filter(one -> one.founder().equals(at.me().id()))
                .findFirst();
        var people = at.founders().stream()
                .map(one -> {
                    var answer = written.stream()
                            .filter(a -> a.founder().equals(one.id()))
                            .findFirst();
                    return new QuestionView.PersonView(
                            one.name(),
                            answer.isPresent(),
                            one.equals(at.me()),
                            answer.filter(a -> !a.confirmed()).isPresent());
                })
                .toList();
        var absent = at.founders().stream()
                .filter(one -> !one.equals(at.me())
                        && written.stream().noneMatch(a -> a.founder().equals(one.id())))
                .map(one -> OptionView.of(
                        one.id().toString(),
                        one.person() == null ? one.name() : page.t("founding.capture.account", one.name())))
                .toList();
        boolean waits = it.state().written()
                && !revealed
                && it.until() == null
                && written.stream().filter(FirstAnswer::counts).count()
                        >= Conditions.enough(at.founders().size());
        return new WritingView(
                hidden(it, revealed, written, at.founders().size(), page),
                people,
                revealed,
                revealed ? written.stream().map(one -> read(at, it, one, page)).toList() : List.of(),
                mine.map(FirstAnswer::text).orElse(""),
                mine.isEmpty() || !revealed,
                mine.filter(one -> !one.confirmed())
                        .map(one -> founders.name(one.writtenBy()))
                        .orElse(""),
                absent,
                waits);
    }

    /** Once they are read, what was written for somebody counts as written though they have not confirmed it. */
    private static String hidden(AskedQuestion it, boolean revealed, List<FirstAnswer> all, int founders, Page page) {
        var at = it.revealedAt();
        var until = it.until();
        if (at != null && !at.equals(until))
            return page.t("founding.revealed", page.shortDate(at), all.size(), founders);
        if (revealed && until != null)
            return page.t("founding.revealed.until", page.shortDate(until), all.size(), founders);
        long written = all.stream().filter(FirstAnswer::counts).count();
        return page.t("founding.written", written, founders) + " "
                + (until == null ? page.t("founding.hidden") : page.t("founding.hidden.until", page.dateTime(until)));
    }

    private QuestionView.AnswerView read(Standing at, AskedQuestion it, FirstAnswer one, Page page) {
        var marks = new ArrayList<String>();
        if (!one.confirmed()) marks.add(page.t("founding.captured", founders.name(one.writtenBy())));
        var since = it.shownSince(clock.instant());
        if (since != null && one.writtenAt().isAfter(since)) marks.add(page.t("founding.late"));
        return new QuestionView.AnswerView(at.name(one.founder()), one.text(), String.join(" · ", marks));
    }

    private SentenceView sentence(Standing at, AskedQuestion it, Conditions conditions, Page page) {
        var by = it.sentenceBy();
        var until = it.objectionsUntil();
        var mine = conditions.stances().stream()
                .filter(one -> one.founder().equals(at.me().id()))
                .findFirst();
        return new SentenceView(
                it.sentence(),
                it.sentenceNumber(),
                by == null ? "" : founders.name(by),
                until == null ? "" : page.dateTime(until),
                page.t(
                        "founding.stances",
                        conditions.stances().size(),
                        conditions.founders(),
                        conditions.objections(),
                        conditions.said(Kind.RESERVATION)),
                mine.map(one -> page.t("founding.stance." + one.kind())).orElse(""),
                conditions.stances().stream()
                        .filter(one -> one.kind() != Kind.CONSENT)
                        .map(one -> stance(at, one, by, page))
                        .toList(),
                heard(at, it, page),
                it.proposed() ? silent(at, conditions) : List.of());
    }

    private QuestionView.StanceView stance(Standing at, Stance one, @Nullable UUID proposer, Page page) {
        var noted = one.notedBy();
        var kind = page.t("founding.stance." + one.kind());
        return new QuestionView.StanceView(
                one.founder(),
                at.name(one.founder()),
                noted == null ? kind : kind + " · " + page.t("founding.noted", founders.name(noted)),
                one.text(),
                one.verdict() == null ? "" : page.t("founding.verdict." + one.verdict()) + " " + one.reason(),
                one.blocks(),
                one.kind() == Kind.OBJECTION
                        && !one.founder().equals(at.me().id())
                        && !at.me().id().equals(proposer));
    }

    /** What was said against this sentence once it is decided, and against those before it. */
    private List<QuestionView.StanceView> heard(Standing at, AskedQuestion it, Page page) {
        var said = new ArrayList<>(it.state() == AskedQuestion.State.DECIDED ? stances.of(it) : List.<Stance>of());
        said.addAll(stances.before(it));
        return said.stream()
                .filter(one -> one.kind() != Kind.CONSENT)
                .map(one -> stance(at, one, at.me().id(), page))
                .toList();
    }

    /** Those in the room who have no account to say it with. */
    private static List<OptionView> silent(Standing at, Conditions conditions) {
        return at.founders().stream()
                .filter(one -> one.person() == null
                        && conditions.stances().stream()
                                .noneMatch(said -> said.founder().equals(one.id())))
                .map(one -> OptionView.of(one.id().toString(), one.name()))
                .toList();
    }

    private DecidingView ways(AskedQuestion it, Conditions conditions, Page page) {
        var now = clock.instant();
        var ways = Arrays.stream(How.values())
                .filter(how -> conditions.refusal(how, now).isEmpty())
                .map(how -> OptionView.of(how.name(), page.t("founding.how." + how)))
                .toList();
        var why = conditions
                .refusal(How.CONSENT, now)
                .map(FoundingRefusal::name)
                .map(one -> page.t("founding.refused." + one))
                .orElse("");
        return new DecidingView(
                ways,
                why,
                page.t("founding.method." + it.question().method()),
                it.code().equals(QuestionBank.LEGAL_FORM));
    }

    private @Nullable DecisionView decision(AskedQuestion it, Conditions conditions, Page page) {
        return decisions
                .inForce(it.path(), it.code())
                .map(one -> new DecisionView(
                        one.sentence(),
                        one.told(page),
                        one.notes().stream().map(note -> note(note, page)).toList(),
                        it.reExamine().isEmpty() ? "" : page.t("founding.flagged", String.join(", ", it.reExamine())),
                        conditions.here().isPresent()))
                .orElse(null);
    }

    private String note(Note note, Page page) {
        var by = note.by() == null ? "" : founders.name(note.by());
        return by.isEmpty() ? page.t("founding.note", note.text()) : page.t("founding.note.by", by, note.text());
    }
}

package org.fabcom.founding.exchange;

import module java.base;
import org.fabcom.founding.bank.Experience;
import org.fabcom.founding.bank.FoundingQuestion;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.OutlineLine.Part;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.bank.TableColumn;
import org.fabcom.founding.deliberation.FoundingArguments;
import org.fabcom.founding.deliberation.FoundingArguments.Said;
import org.fabcom.founding.deliberation.FoundingArguments.Side;
import org.fabcom.founding.deliberation.FoundingArguments.Source;
import org.fabcom.founding.deliberation.FoundingArguments.SourceKind;
import org.fabcom.founding.deliberation.FoundingDecision;
import org.fabcom.founding.deliberation.FoundingDecision.Counts;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.FoundingDecision.Note;
import org.fabcom.founding.deliberation.FoundingDecisions;
import org.fabcom.founding.deliberation.InPersonSessions;
import org.fabcom.founding.deliberation.InPersonSessions.CardCount;
import org.fabcom.founding.deliberation.InPersonSessions.InPersonSession;
import org.fabcom.founding.deliberation.Positions;
import org.fabcom.founding.deliberation.TableRows;
import org.fabcom.founding.exchange.PathFile.DecisionPart;
import org.fabcom.founding.exchange.PathFile.QuestionPart;
import org.fabcom.founding.exchange.PathFile.SessionPart;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.CaseReads;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.OwnQuestions;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a path up that came from elsewhere: whoever brings it is its first founder. All of it, or nothing. */
@Component
class PathImport {

    /** Of a kind, on one question; more than a group writes. */
    private static final int MOST = 500;

    /** People who are counted. */
    private static final int MOST_PEOPLE = 1000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final FoundingPaths paths;
    private final Founders founders;
    private final AskedQuestions questions;
    private final OwnQuestions own;
    private final Positions positions;
    private final FoundingArguments arguments;
    private final FoundingDecisions decisions;
    private final TableRows rows;
    private final InPersonSessions sessions;
    private final CaseReads reads;

    PathImport(
            FoundingPaths paths,
            Founders founders,
            AskedQuestions questions,
            OwnQuestions own,
            Positions positions,
            FoundingArguments arguments,
            FoundingDecisions decisions,
            TableRows rows,
            InPersonSessions sessions,
            CaseReads reads) {
        this.paths = paths;
        this.founders = founders;
        this.questions = questions;
        this.own = own;
        this.positions = positions;
        this.arguments = arguments;
        this.decisions = decisions;
        this.rows = rows;
        this.sessions = sessions;
        this.reads = reads;
    }

    /**
     * {@code key}: of the form that brought it; sent again, it answers the path that it made. Throws IllegalArgumentException,
     * DateTimeException or NullPointerException where the file says what no path can be.
     */
    @Transactional
    FoundingPath take(PathFile file, String key, Visitor me) {
        require(file.format().equals(PathFile.FORMAT));
        require(file.questions().stream().map(QuestionPart::code).distinct().count()
                == file.questions().size());
        few(file.sessions());
        few(file.stories());
        return paths.begin(key, file.name(), file.place(), me.party(), me.name(), it -> fill(it, file))
                .flatMap(it -> paths.find(it.id()))
                .orElseThrow(IllegalArgumentException::new);
    }

    private void fill(FoundingPath path, PathFile file) {
        paths.form(path.id(), LegalForm.valueOf(file.form()));
        for (var it : file.questions()) own(path.id(), it, file.questions());
        require(!circular(file.questions()));
        for (var it : file.questions()) question(path.id(), it, doubts(it, file.questions()));
        for (var it : file.sessions()) sessions.add(path.id(), session(it, file.questions()));
        var bringer = founders.of(path.id()).getFirst().id();
        for (var it : file.stories())
            reads.read(
                    path.id(),
                    bringer,
                    Experience.find(it)
                            .orElseThrow(IllegalArgumentException::new)
                            .code());
        paths.arrived(path.id());
    }

    /** A question that the group asked itself; only those have words in the file. */
    private void own(UUID path, QuestionPart it, List<QuestionPart> all) {
        var part = it.own();
        require((part == null) == QuestionBank.find(it.code()).isPresent());
        if (part == null) return;
        require(it.code().matches("P[1-9][0-9]?"));
        require(!part.title().isBlank() && part.title().length() <= OwnQuestions.LONGEST_TITLE);
        require(part.help().length() <= OwnQuestions.LONGEST_HELP);
        require(part.needs().stream().allMatch(need -> known(need, all)));
        own.add(
                path,
                it.code(),
                new OwnQuestions.Said(part.title(), part.help(), part.needs(), Part.valueOf(part.chapter())));
    }

    /** Questions of the group's own that wait for each other could never be decided. */
    private static boolean circular(List<QuestionPart> all) {
        var left = new ArrayList<>(all.stream().filter(it -> it.own() != null).toList());
        boolean fewer = true;
        while (fewer) {
            var codes = left.stream().map(QuestionPart::code).collect(Collectors.toSet());
            fewer = left.removeIf(
                    it -> it.own() == null || it.own().needs().stream().noneMatch(codes::contains));
        }
        return !left.isEmpty();
    }

    private static boolean known(String code, List<QuestionPart> all) {
        return QuestionBank.find(code).isPresent()
                || all.stream().anyMatch(it -> it.own() != null && it.code().equals(code));
    }

    private static InPersonSession session(SessionPart it, List<QuestionPart> all) {
        require(it.code().isEmpty() || known(it.code(), all));
        return new InPersonSession(
                it.code(), date(it.day()), it.place(), it.present(), new CardCount(it.green(), it.orange(), it.red()));
    }

    /** What was decided on questions that are not settled is to be read again (G60, G61). */
    private static List<String> doubts(QuestionPart it, List<QuestionPart> all) {
        if (!it.state().equals(State.DECIDED.name())) return it.reExamine();
        var own = it.own();
        var needs = own == null
                ? QuestionBank.find(it.code())
                        .orElseThrow(IllegalArgumentException::new)
                        .needs()
                : own.needs();
        var unsettled = needs.stream()
                .filter(need -> all.stream()
                        .noneMatch(one -> one.code().equals(need)
                                && State.valueOf(one.state()).settled()));
        return Stream.concat(it.reExamine().stream(), unsettled).distinct().toList();
    }

    private void question(UUID path, QuestionPart it, List<String> doubts) {
        var columns =
                QuestionBank.find(it.code()).map(FoundingQuestion::columns).orElse(List.of());
        var state = State.valueOf(it.state());
        require(state != State.DECIDED && state != State.REOPENED
                || !it.decisions().isEmpty());
        require(doubts.stream().allMatch(code -> questions.find(path, code).isPresent()));
        for (var all : List.of(it.positions(), it.arguments(), it.decisions(), it.rows())) few(all);
        for (var text : it.positions()) positions.add(path, it.code(), Objects.requireNonNull(text), null);
        for (var argument : it.arguments()) arguments.add(path, it.code(), said(argument), null);
        for (var decision : it.decisions()) decisions.arrive(path, decision(it.code(), decision));
        for (var cells : it.rows()) {
            require(taken(cells, columns));
            rows.add(path, it.code(), cells);
        }
        var decided =
                it.decisions().isEmpty() ? null : day(it.decisions().getLast().on());
        questions.restore(path, it.code(), state, it.reason(), day(it.againOn()), decided, it.sentence(), doubts);
    }

    private static Said said(PathFile.ArgumentPart it) {
        var source = it.source();
        return new Said(
                Side.valueOf(it.side()),
                it.text(),
                source == null
                        ? null
                        : new Source(
                                source.name(),
                                day(source.day()),
                                SourceKind.valueOf(source.kind()),
                                source.reliability()));
    }

    private static FoundingDecision decision(String code, DecisionPart it) {
        return FoundingDecision.of(
                code,
                it.sentence(),
                How.valueOf(it.how()),
                date(it.on()),
                new Counts(
                        people(it.founders()),
                        people(it.agreed()),
                        people(it.reserved()),
                        people(it.objected()),
                        people(it.unconfirmed())),
                notes(it.minority()));
    }

    private static List<Note> notes(List<String> minority) {
        few(minority);
        return minority.stream()
                .map(text -> new Note(Objects.requireNonNull(text), null))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : date(text);
    }

    private static LocalDate date(String text) {
        var day = LocalDate.parse(text);
        require(!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
        return day;
    }

    /** What the page of the question takes. */
    private static boolean taken(List<String> cells, List<TableColumn> columns) {
        return cells.size() == columns.size()
                && IntStream.range(0, cells.size())
                        .allMatch(i -> columns.get(i).takes(Objects.requireNonNull(cells.get(i))));
    }

    private static int people(int count) {
        require(count >= 0 && count <= MOST_PEOPLE);
        return count;
    }

    private static void few(List<?> all) {
        require(all.size() <= MOST);
    }

    private static void require(boolean so) {
        if (!so) throw new IllegalArgumentException();
    }
}

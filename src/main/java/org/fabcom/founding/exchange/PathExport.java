package org.fabcom.founding.exchange;

import module java.base;
import org.fabcom.founding.deliberation.FoundingArguments;
import org.fabcom.founding.deliberation.FoundingArguments.FoundingArgument;
import org.fabcom.founding.deliberation.FoundingDecision;
import org.fabcom.founding.deliberation.FoundingDecisions;
import org.fabcom.founding.deliberation.InPersonSessions;
import org.fabcom.founding.deliberation.Position;
import org.fabcom.founding.deliberation.Positions;
import org.fabcom.founding.deliberation.TableRows;
import org.fabcom.founding.exchange.PathFile.ArgumentPart;
import org.fabcom.founding.exchange.PathFile.DecisionPart;
import org.fabcom.founding.exchange.PathFile.OwnPart;
import org.fabcom.founding.exchange.PathFile.QuestionPart;
import org.fabcom.founding.exchange.PathFile.SessionPart;
import org.fabcom.founding.exchange.PathFile.SourcePart;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.CaseReads;
import org.fabcom.founding.path.FoundingPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a path without its founders. First answers never leave, neither before nor after they are uncovered: they are somebody's,
 * and what the group made of them are its positions.
 */
@Component
record PathExport(
        AskedQuestions questions,
        Positions positions,
        FoundingArguments arguments,
        FoundingDecisions decisions,
        TableRows rows,
        InPersonSessions sessions,
        CaseReads reads) {

    PathFile of(FoundingPath path) {
        var decided = decisions.history(path.id()).stream().collect(Collectors.groupingBy(FoundingDecision::code));
        return new PathFile(
                PathFile.FORMAT,
                path.name(),
                path.place(),
                path.form().name(),
                questions.of(path.id()).stream()
                        .map(it -> part(it, decided.getOrDefault(it.code(), List.of())))
                        .toList(),
                sessions.of(path.id()).reversed().stream()
                        .map(it -> new SessionPart(
                                it.code(),
                                it.day().toString(),
                                it.place(),
                                it.present(),
                                it.cards().green(),
                                it.cards().orange(),
                                it.cards().red()))
                        .toList(),
                reads.of(path.id()).stream().sorted().toList());
    }

    private QuestionPart part(AskedQuestion it, List<FoundingDecision> decided) {
        return new QuestionPart(
                it.code(),
                it.state().name(),
                it.reason(),
                text(it.againOn()),
                it.sentence(),
                it.reExamine(),
                positions.of(it.path(), it.code()).stream().map(Position::text).toList(),
                arguments.of(it.path(), it.code()).stream()
                        .map(PathExport::argument)
                        .toList(),
                decided.stream().map(PathExport::decision).toList(),
                rows.of(it.path(), it.code()).stream()
                        .map(TableRows.TableRow::cells)
                        .toList(),
                own(it));
    }

    private static @Nullable OwnPart own(AskedQuestion it) {
        var own = it.own();
        var chapter = it.chapter();
        return own == null || chapter == null
                ? null
                : new OwnPart(own.title().fr(), own.help().fr(), own.needs(), chapter.name());
    }

    private static ArgumentPart argument(FoundingArgument it) {
        var source = it.said().source();
        return new ArgumentPart(
                it.said().side().name(),
                it.said().text(),
                source == null
                        ? null
                        : new SourcePart(
                                source.name(), text(source.day()), source.kind().name(), source.reliability()));
    }

    private static DecisionPart decision(FoundingDecision it) {
        return new DecisionPart(
                it.sentence(),
                it.how().name(),
                it.on().toString(),
                it.counts().founders(),
                it.counts().agreed(),
                it.counts().reserved(),
                it.counts().objected(),
                it.counts().unconfirmed(),
                it.notes().stream().map(FoundingDecision.Note::text).toList());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

package org.fabcom.founding.question;

import module java.base;
import org.fabcom.founding.bank.TableColumn;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param step what the one yellow act is: OPEN, WRITE, CONFIRM, SAY, DECIDE or NONE
 * @param needs what it asks for first, in words
 * @param feeds where its sentence stands in the document
 * @param offered answers that may be taken up or left
 * @param aside null: nobody wants to set it aside
 * @param removable the group asks it itself, and nobody wrote on it
 */
public record QuestionView(
        String url,
        String path,
        String code,
        int version,
        LinkView back,
        String title,
        String help,
        ChipView state,
        String needs,
        String feeds,
        String step,
        boolean written,
        String reason,
        Form form,
        List<String> offered,
        WritingView writing,
        List<PositionView> positions,
        int judges,
        List<ArgumentView> arguments,
        SentenceView sentence,
        List<ConditionView> conditions,
        DecidingView deciding,
        @Nullable DecisionView decision,
        TableView table,
        List<LinkView> stories,
        @Nullable AsideView aside,
        boolean removable) {

    /** A state. */
    public record ChipView(String label, String kind, String icon) {}

    /** Who has written; what, once it may be read. {@code waits}: for whoever is missing, without an end. */
    public record WritingView(
            String words,
            List<PersonView> people,
            boolean revealed,
            List<AnswerView> answers,
            String mine,
            boolean mayWrite,
            String toConfirm,
            List<OptionView> absent,
            boolean waits) {}

    /** A founder and whether they have written. */
    public record PersonView(String name, boolean written, boolean me, boolean unconfirmed) {}

    /** A first answer. {@code mark}: captured by whom and not confirmed yet, written after the others were read, or empty. */
    public record AnswerView(String name, String text, String mark) {}

    /** A position with its temperature. {@code mergers}: with which others it may become one. */
    public record PositionView(
            UUID id,
            String text,
            String grade,
            String counts,
            List<SegmentView> bar,
            String holders,
            List<String> minds,
            boolean held,
            String myMind,
            @Nullable Integer myGrade,
            List<OptionView> mergers,
            String merging,
            @Nullable UUID agree) {}

    /** A part of the bar. {@code grade}: from 0 to 6. */
    public record SegmentView(int grade, long x, long width) {}

    /** What is said for or against, or was found. */
    public record ArgumentView(
            UUID id, String side, String kind, String text, String source, String by, boolean check) {}

    /**
     * What is proposed, and what founders say of it.
     *
     * @param heard what was said against it once it is decided, and against the sentences before it
     * @param silent who is in the room without an account and has not said anything
     */
    public record SentenceView(
            String text,
            int number,
            String by,
            String until,
            String counts,
            String mine,
            List<StanceView> stances,
            List<StanceView> heard,
            List<OptionView> silent) {}

    /** A reservation or an objection. {@code testable}: whether the reader may test it. */
    public record StanceView(
            UUID founder, String name, String kind, String text, String verdict, boolean blocks, boolean testable) {}

    /** One of the four. */
    public record ConditionView(String label, String hint, boolean yes) {}

    /** How it may be decided; {@code why}: why not by consent yet. */
    public record DecidingView(List<OptionView> ways, String why, String usual, boolean form) {}

    /** What holds. */
    public record DecisionView(String sentence, String told, List<String> notes, String flags, boolean convivial) {}

    /** The lines beside the sentence. {@code open}: they may be changed. */
    public record TableView(
            List<TableColumn> columns,
            List<String> titles,
            List<RowView> rows,
            List<OptionView> causes,
            boolean open) {}

    /** Somebody wants to set it aside. {@code mine}: the reader asked. */
    public record AsideView(String words, String yes, boolean mine) {}

    /** One line. */
    public record RowView(UUID id, List<String> cells) {}
}

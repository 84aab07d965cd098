package org.fabcom.founding.bank;

import module java.base;

/**
 * One of the 21 questions, or one of the three advices.
 *
 * @param needs codes of the questions that are decided, or waived, before this one is
 * @param at where it stands on the map
 * @param check whether a jurist should read the sentence
 */
public record FoundingQuestion(
        String code,
        BankText brief,
        BankText title,
        BankText help,
        Method method,
        List<String> needs,
        List<Integer> at,
        boolean check,
        List<BankText> offered,
        List<TableColumn> columns) {

    /** What the file leaves out is empty. */
    public FoundingQuestion {
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** One that a group asks itself: in its own words, and in no place of the map. */
    public static FoundingQuestion own(String code, String title, String help, List<String> needs) {
        var words = new BankText(title, title);
        return new FoundingQuestion(
                code,
                words,
                words,
                new BankText(help, help),
                Method.CONSENT,
                needs,
                List.of(),
                false,
                List.of(),
                List.of());
    }

    /** How it is usually decided; the group may choose otherwise. */
    public enum Method {
        CONSENT,
        JUDGMENT,
        APPROVAL,
        MAJORITY
    }

    public boolean advice() {
        return code.startsWith("V");
    }

    /** One that a group added. */
    public boolean added() {
        return code.startsWith("P");
    }
}

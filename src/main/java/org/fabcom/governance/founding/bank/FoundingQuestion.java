package org.fabcom.governance.founding.bank;

import java.util.List;

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
}

package org.fabcom.founding.bank;

import module java.base;

/** The questions in the order of their numbers, then the advices. Immutable, read once from {@code founding/questions.yml}. */
public final class QuestionBank {

    private static final List<FoundingQuestion> ALL = BankFile.read("questions.yml", FoundingQuestion.class);

    /** Advice that asks for stories read, and for a counter-measure per cause. */
    public static final String THOSE_BEFORE = "V1";

    /** Advice that asks for having met. */
    public static final String CONVIVIALITY = "V2";

    /** Question whose answer gives the titles of the statutes. */
    public static final String LEGAL_FORM = "6";

    /** Question whose table is in three units. */
    public static final String BUDGET = "20";

    private QuestionBank() {}

    public static List<FoundingQuestion> all() {
        return ALL;
    }

    public static Optional<FoundingQuestion> find(String code) {
        return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Those that need this one. */
    public static List<FoundingQuestion> dependants(String code) {
        return ALL.stream().filter(it -> it.needs().contains(code)).toList();
    }
}

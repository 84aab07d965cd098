package org.fabcom.founding.bank;

import module java.base;

/** Somebody who tried before: what, what became of it, why, and where one can read it. */
public record Experience(
        String code,
        String name,
        String when,
        Outcome outcome,
        BankText tried,
        BankText learnt,
        List<Cause> causes,
        List<String> questions,
        List<String> sources) {

    /** What became of it. */
    public enum Outcome {
        ALIVE,
        DORMANT,
        STOPPED,
        ABSORBED,
        UNKNOWN
    }

    private static final List<Experience> ALL = BankFile.read("experiences.yml", Experience.class);

    public static List<Experience> all() {
        return ALL;
    }

    public static Optional<Experience> find(String code) {
        return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public static List<Experience> about(String question) {
        return ALL.stream().filter(it -> it.questions().contains(question)).toList();
    }
}
